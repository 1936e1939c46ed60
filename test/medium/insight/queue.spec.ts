import { CaseStore, type Section } from '#case';
import { ReceiveCase } from '#intake';
import { TransferCase } from '#handling';
import { aMessage, openOffice, type TestOffice } from '#testing';

let office: TestOffice;
beforeAll(async () => void (office = await openOffice()));
afterAll(() => office.close());

const sessions = new Map<string, Promise<{ cookie: string }>>();
/** One session a person: hashing a password is meant to take long. */
function signedIn(account: string): Promise<{ cookie: string }> {
  const session = sessions.get(account) ?? office.signIn(account);
  sessions.set(account, session);
  return session;
}

interface Row {
  readonly caseNo: string;
  readonly subject: string;
  readonly status: string;
  readonly channel: string;
  readonly lead: string | null;
  readonly dueAt: string;
  readonly receivedAt: string;
}
interface Page {
  readonly items: Row[];
  readonly next: string | null;
}

async function list(account: string, query: Record<string, string>): Promise<Page> {
  const url = `/api/v1/cases?${new URLSearchParams(query)}`;
  const answer = await office.api.inject({ url, headers: await signedIn(account) });
  expect([query, answer.statusCode]).toEqual([query, 200]);
  return answer.json<Page>();
}

/** All pages one after the other; `between` happens after each. */
async function walk(
  account: string,
  query: Record<string, string>,
  between?: (n: number) => Promise<unknown>,
) {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let n = 0; n < 100; n += 1) {
    const page: Page = await list(account, { ...query, ...(after && { after }) });
    rows.push(...page.items);
    after = page.next;
    if (!after) return rows;
    await between?.(n);
  }
  throw new Error('the list has no end');
}

async function transfer(caseNo: string, to: Section) {
  const found = await office.api.get(CaseStore).find({ caseNo });
  if (!found) throw new Error('no such case');
  const command = { staff: office.people.dispatcher, caseNo, version: found.version };
  return office.api.get(TransferCase).run({ ...command, to, reason: '改分' });
}

const DAY = 24 * 3600_000;
const begun = Date.now();
const daysAgo = (days: number) => new Date(begun - days * DAY);

describe('pages of a queue', () => {
  it.each(['due', 'received'])(
    'by %s have no gap and nothing twice while cases come and go',
    async (sort) => {
      for (let i = 0; i < 25; i += 1) {
        await office.receive({ receivedAt: daysAgo(i % 4), subject: `頁 ${sort}` });
      }
      const query = { view: 'all', sort, limit: '4', q: `頁 ${sort}` };
      const before = await walk('delivery', query);
      expect(before).toHaveLength(25);
      const gone: string[] = [];
      const seen = await walk('delivery', query, async (n) => {
        await office.receive({ receivedAt: daysAgo(n % 4), subject: `頁 ${sort}` });
        const late = before[before.length - 1 - n].caseNo;
        if (n < 3) gone.push((await transfer(late, 'EXPRESS')).caseNo);
      });
      const numbers = seen.map(({ caseNo }) => caseNo);
      expect(new Set(numbers).size).toBe(numbers.length);
      const stayed = before.map(({ caseNo }) => caseNo).filter((no) => !gone.includes(no));
      expect(stayed.filter((no) => !numbers.includes(no))).toEqual([]);
      const key = (row: Row) => (sort === 'due' ? row.dueAt : row.receivedAt);
      const keys = seen.map(key);
      expect(keys).toEqual(
        [...keys].sort((a, b) => (sort === 'due' ? a.localeCompare(b) : b.localeCompare(a))),
      );
    },
  );

  it('are as long as asked, and 50 unless asked', async () => {
    expect((await list('delivery', { view: 'all', limit: '7' })).items).toHaveLength(7);
    for (let i = 0; i < 10; i += 1) await office.receive();
    const page = await list('delivery', { view: 'all' });
    expect([page.items.length, typeof page.next]).toEqual([50, 'string']);
    expect((await list('delivery', { view: 'all', limit: '200' })).next).toBeNull();
  });
});

describe('filters', () => {
  it('narrow by status, channel and words, alone and together', async () => {
    const slip = await office.receive({
      channel: 'call_center',
      subject: '唯一的會辦單 100%_\\',
      contact: { name: '賴𠮷祥' },
    });
    const body = await office.receive({ body: '掛號信投遞錯誤，內文有獨角獸，郵差投錯信箱' });
    const found = async (query: Record<string, string>) =>
      (await list('dispatcher', { view: 'all', ...query })).items.map(({ caseNo }) => caseNo);
    expect(await found({ channel: 'call_center' })).toEqual([slip.caseNo]);
    expect(await found({ q: '唯一的會辦' })).toEqual([slip.caseNo]);
    expect(await found({ q: '100%_\\' })).toEqual([slip.caseNo]);
    expect(await found({ q: '賴𠮷祥' })).toEqual([slip.caseNo]);
    expect(await found({ q: '獨角獸' })).toEqual([body.caseNo]);
    expect(await found({ q: body.caseNo })).toEqual([body.caseNo]);
    expect(await found({ q: '%' })).toEqual([slip.caseNo]);
    expect(await found({ q: '獨角獸', channel: 'call_center' })).toEqual([]);
    const rows = (await list('dispatcher', { view: 'all', status: 'routed', limit: '200' })).items;
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['routed']));
    expect(await found({ status: 'declined' })).toEqual([]);
  });

  it('show no other section’s cases, whatever is asked', async () => {
    const { caseNo } = await office.receive({ subject: '只有快捷科' });
    await transfer(caseNo, 'EXPRESS');
    const queries: Record<string, string>[] = [
      {},
      { department: 'EXPRESS' },
      { q: '只有快捷科' },
      { q: caseNo },
      { department: "EXPRESS' OR '1'='1" },
    ];
    for (const query of queries) {
      const { items } = await list('delivery', { view: 'all', ...query, limit: '200' });
      expect(items.filter((row) => row.lead !== 'DELIVERY')).toEqual([]);
      expect(items.map((row) => row.caseNo)).not.toContain(caseNo);
    }
    expect((await list('express', { view: 'all', q: caseNo })).items).toHaveLength(1);
    // Who searches wants the case, open or not.
    await office.db.query(`UPDATE cases SET status = 'closed' WHERE case_no = $1`, [caseNo]);
    expect((await list('express', { q: caseNo })).items).toHaveLength(1);
    expect((await list('express', { q: caseNo, view: 'open' })).items).toHaveLength(0);
    await office.db.query(`UPDATE cases SET status = 'routed' WHERE case_no = $1`, [caseNo]);
  });

  it('keep a cursor inside what its bearer may see', async () => {
    const { next } = await list('dispatcher', { view: 'all', limit: '1' });
    const { items } = await list('express', { view: 'all', after: String(next), limit: '200' });
    expect(items.filter((row) => row.lead !== 'EXPRESS')).toEqual([]);
  });
});

describe('the board', () => {
  const VIEWS = {
    open: 'open',
    dueToday: 'due_today',
    dueNextWorkingDay: 'due_next',
    breached: 'breached',
    awaitingApproval: 'approvals',
  } as const;

  it.each(['dispatcher', 'delivery-chief', 'ethics'])(
    'has the numbers of the lists behind it, for %s',
    async (account) => {
      for (const [i, to] of (['DELIVERY', 'EXPRESS', 'ETHICS'] as const).entries()) {
        const { caseNo } = await office.receive({ receivedAt: daysAgo(i + 6) });
        if (to !== 'DELIVERY') await transfer(caseNo, to);
      }
      await office.receive({ subject: '你好', body: '想請問一下' });
      await office.receive({}, false);
      await office.db.query(
        `UPDATE cases SET status = 'submitted' WHERE id IN (SELECT id FROM cases WHERE lead = 'DELIVERY' AND status = 'routed' LIMIT 2)`,
      );
      const [{ today }] = await office.db.query<{ today: string }>(
        `SELECT to_char(now() AT TIME ZONE 'Asia/Taipei', 'YYYY-MM-DD') AS today`,
      );
      await office.db.query(
        `UPDATE cases SET due_at = ($1 || 'T23:59:59+08:00')::timestamptz WHERE id IN (SELECT id FROM cases WHERE status = 'routed' LIMIT 3)`,
        [today],
      );
      const headers = await signedIn(account);
      const board = (await office.api.inject({ url: '/api/v1/sla/board', headers })).json();
      expect(board.sections.length).toBeGreaterThan(0);
      let counted = 0;
      for (const row of board.sections) {
        for (const [number, view] of Object.entries(VIEWS)) {
          const rows = await walk(account, { view, department: row.section, limit: '200' });
          expect([row.section, number, row[number]]).toEqual([row.section, number, rows.length]);
          counted += rows.length;
        }
      }
      expect(counted).toBeGreaterThan(0);
      for (const number of Object.keys(VIEWS)) {
        const sum = board.sections.reduce(
          (n: number, row: Record<string, number>) => n + row[number],
          0,
        );
        expect([number, board.total[number]]).toEqual([number, sum]);
      }
      const due = (kind: string) =>
        board.cases.filter((c: { due: string }) => c.due === kind).length;
      expect([due('overdue'), due('today'), due('next_working_day')]).toEqual([
        board.total.breached,
        board.total.dueToday,
        board.total.dueNextWorkingDay,
      ]);
      expect(board.cases).toHaveLength(board.total.open);
      const submitted = board.cases.filter((c: { status: string }) => c.status === 'submitted');
      expect(submitted).toHaveLength(board.total.awaitingApproval);
    },
  );

  it('has figures and no cases for those who handle none', async () => {
    const headers = await office.signIn('auditor');
    const board = (await office.api.inject({ url: '/api/v1/sla/board', headers })).json();
    expect(board.total.open).toBeGreaterThan(0);
    expect(board.cases).toEqual([]);
    expect(board.sections.map(({ section }: { section: string }) => section)).not.toContain(
      'ETHICS',
    );
  });
});

describe('numbers that are nobody else’s business', () => {
  it('are masked outside the handling section and untouched within and in the record', async () => {
    const subject = '身分證 A123456789';
    const body =
      '郵差投錯掛號信，帳號 0001234-0567890，卡號 4111-1111-1111-1111，電話 0912-345-678';
    const { case: opened } = await office.api
      .get(ReceiveCase)
      .run(aMessage({ subject, body, receivedAt: daysAgo(20) }));
    const [{ caseNo }] = await office.db.query<{ caseNo: string }>(
      `SELECT case_no AS "caseNo" FROM cases WHERE id = $1`,
      [opened.id],
    );
    const read = async (account: string, path: string) =>
      (await office.api.inject({ url: `/api/v1${path}`, headers: await signedIn(account) })).body;
    const unrouted = await read('dispatcher', `/cases?view=all&q=${caseNo}`);
    expect(unrouted).toContain('******6789');
    expect(unrouted).not.toContain('A123456789');
    await transfer(caseNo, 'DELIVERY');
    const note = await office.api.inject({
      ...{
        method: 'POST',
        url: `/api/v1/cases/${caseNo}/actions/note`,
        headers: await office.signIn('delivery'),
      },
      payload: { version: 2, text: '客戶身分證 B223456789' },
    });
    expect(note.statusCode).toBe(200);
    const places = [`/cases/${caseNo}`, `/cases?view=all&q=${caseNo}`, '/sla/board'];
    for (const path of places) {
      const [own, outside] = [await read('delivery', path), await read('dispatcher', path)];
      expect([path, own]).toEqual([path, expect.stringContaining('A123456789')]);
      expect(outside).toContain(caseNo);
      expect(outside).not.toMatch(/A123456789|0567890|4111-1111|B223456789|0912-345/);
    }
    const seen = await read('dispatcher', `/cases/${caseNo}`);
    expect(seen).toContain('******6789');
    expect(seen).toContain('****-**5-678');
    // The letter itself is masked for everybody until somebody of the section asks for it.
    const own = await read('delivery', `/cases/${caseNo}`);
    expect(own).not.toMatch(/0001234-0567890|4111-1111|0912-345/);
    expect(JSON.parse(own)).toMatchObject({ subject, isMasked: true });
    const [kept] = await office.db.query('SELECT subject, body FROM cases WHERE case_no = $1', [
      caseNo,
    ]);
    expect(kept).toEqual({ subject, body });
  });
});

describe('looking a case up', () => {
  const look = (caseNo: string, queryCode: string) =>
    office.api.inject({
      method: 'POST',
      url: '/api/v1/public/cases/lookup',
      payload: { caseNo, queryCode },
    });

  it('tells a wrong number and a wrong code apart in nothing', async () => {
    const { caseNo } = await office.receive();
    const slip = await office.receive({ channel: 'call_center', givesQueryCode: false });
    const code = 'ABCDE-FGHJK-MNPQR-STVWX-YZ012-3';
    const answers = [
      await look(caseNo, code),
      await look('115-999999', code),
      await look(slip.caseNo, code),
      await look(slip.caseNo, '-'),
    ];
    expect(answers[0].statusCode).toBe(404);
    for (const { statusCode, body, headers } of answers) {
      expect({ statusCode, body, headers: { ...headers, date: '' } }).toEqual({
        statusCode: 404,
        body: answers[0].body,
        headers: { ...answers[0].headers, date: '' },
      });
    }
  });

  it('takes about as long for both', async () => {
    const { caseNo } = await office.receive();
    const times: Record<string, number[]> = { [caseNo]: [], '115-999999': [] };
    for (let i = 0; i < 200; i += 1) {
      for (const no of Object.keys(times)) {
        const begun = process.hrtime.bigint();
        await look(no, 'ABCDE-FGHJK');
        times[no].push(Number(process.hrtime.bigint() - begun) / 1e6);
      }
    }
    const [there, none] = Object.values(times).map((all) => [...all].sort((a, b) => a - b)[100]);
    expect(Math.abs(there - none)).toBeLessThan(Math.max(0.5, none * 0.5));
  });

  it('needs a code of at least 128 bits, kept as a hash alone', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => office.api.get(ReceiveCase).run(aMessage())),
    );
    const codes = answers.map(({ queryCode = '' }) => queryCode.replace(/-/g, ''));
    expect(new Set(codes).size).toBe(20);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]+$/);
      expect(code.length * 5).toBeGreaterThanOrEqual(128);
    }
    const [row] = await office.db.query<{ text: string }>(
      'SELECT c::text AS text FROM cases c WHERE id = $1',
      [answers[0].case.id],
    );
    expect(row.text).not.toContain(answers[0].queryCode);
    expect(row.text).not.toContain(codes[0]);
  });
});
