import { DeidentifyCases } from '#case';
import { openOffice, type TestOffice } from '#testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** What names the customer; nothing of it may be left anywhere. */
const CANARY = '金絲雀';
const sessions = new Map<string, Promise<{ cookie: string }>>();
function signedIn(account: string) {
  const session = sessions.get(account) ?? office.signIn(account);
  sessions.set(account, session);
  return session;
}
const call = async (account: string, method: string, path: string, payload?: object) =>
  office.api.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}`, payload },
    headers: await signedIn(account),
  });

async function act(account: string, caseNo: string, action: string, body: object = {}) {
  const { version } = (await call(account, 'GET', `/cases/${caseNo}`)).json();
  const path = `/cases/${caseNo}/actions/${action}`;
  const answer = await call(account, 'POST', path, { version, ...body });
  if (answer.statusCode !== 200) throw new Error(`${action}: ${answer.body}`);
}

const letter = (canary: string) => ({
  subject: `${canary} 的掛號`,
  body: `我是${canary}，郵差沒有按鈴。`,
  contact: { name: canary, email: 'canary@customer.example', phone: '0912-345-678' },
});

/** A case through its whole life, with what everybody wrote on the way. */
async function ended(canary = CANARY): Promise<string> {
  const { caseNo } = await office.receive(letter(canary));
  const measures = [{ code: '114-2.4.1(3)', evidence: '列入教育訓練' }];
  await act('delivery', caseNo, 'accept');
  await act('delivery', caseNo, 'note', { text: `已電話聯絡${canary}` });
  await act('delivery', caseNo, 'request-supplement', { question: `${canary}先生，哪一天？` });
  await act('delivery', caseNo, 'resume', { note: `${canary}說是週二` });
  await act('delivery', caseNo, 'draft-reply', { text: `${canary}先生您好，已改善。` });
  await act('delivery', caseNo, 'submit');
  await act('delivery-chief', caseNo, 'approve');
  await act('delivery', caseNo, 'close', { measures });
  return caseNo;
}

/** The tables in which a text still stands. */
async function placesOf(text: string): Promise<string[]> {
  const tables = await office.db.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ n }] = await office.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE $1`,
      [`%${text}%`],
    );
    if (n > 0) found.push(name);
  }
  return found.sort();
}

const inYears = (years: number) => new Date(Date.now() + years * 365.25 * 86_400_000);
const night = () => office.worker.get(DeidentifyCases).run();

describe('a case whose time is over', () => {
  it('names nobody any more, anywhere, and keeps its figures and links', async () => {
    const caseNo = await ended();
    const facts = `SELECT e.type, e.at FROM case_event e JOIN cases c ON c.id = e.case_id
                    WHERE c.case_no = '${caseNo}' AND e.type <> 'case.deidentified' ORDER BY e.id`;
    const before = await office.db.query(facts);
    expect(await placesOf(CANARY)).toEqual(expect.arrayContaining(['case_event', 'cases', 'mail']));
    await office.setTime(inYears(4));
    expect(await night()).toBe(0);
    await office.setTime(inYears(6));
    expect(await night()).toBe(1);
    expect(await night()).toBe(0);
    expect(await placesOf(CANARY)).toEqual([]);
    expect(await placesOf('canary@customer.example')).toEqual([]);
    expect(await office.db.query(facts)).toEqual(before);
    const [kept] = await office.db.query<{ links: number; lead: string; told: number }>(
      `SELECT c.lead, (SELECT count(*)::int FROM measure_link l WHERE l.case_id = c.id) AS links,
              (SELECT count(*)::int FROM case_event e
                WHERE e.case_id = c.id AND e.type = 'case.deidentified') AS told
         FROM cases c WHERE c.case_no = '${caseNo}'`,
    );
    expect(kept).toEqual({ lead: 'DELIVERY', links: 1, told: 1 });
    await office.setTime();
  });

  it('is the only one whose facts may lose their texts, and nothing else of them', async () => {
    const { id } = await office.receive(letter('某人'));
    const update = (set: string, of: string) =>
      office.db.query(`UPDATE case_event SET ${set} WHERE case_id = '${of}'`);
    await expect(update('data = without_texts(data)', id)).rejects.toThrow('append-only');
    const [{ gone }] = await office.db.query<{ gone: string }>(
      'SELECT case_id AS gone FROM deidentified_case LIMIT 1',
    );
    await update('data = without_texts(data)', gone);
    await expect(update(`data = '{}'`, gone)).rejects.toThrow('append-only');
    await expect(update(`type = 'case.noted'`, gone)).rejects.toThrow('append-only');
  });

  it('is never an open one, nor one that follows an open one', async () => {
    const open = await office.receive(letter('未結'));
    const merged = await office.receive(letter('併案'));
    await act('dispatcher', merged.caseNo, 'merge', { into: open.caseNo });
    await office.setTime(inYears(20));
    await night();
    expect(await placesOf('未結')).toContain('cases');
    expect(await placesOf('併案')).toContain('cases');
    await office.setTime();
  });
});

describe('other terms', () => {
  it('are counted before they hold', async () => {
    await ended('試算');
    const { newest } = (await call('admin', 'GET', '/settings/retention')).json();
    const years = (n: number) => ({
      ...newest.content,
      caseYears: { ...newest.content.caseYears, manager_mailbox: n },
    });
    await office.setTime(inYears(2));
    const preview = (content: object) =>
      call('admin', 'POST', '/settings/retention/preview', { content });
    const counted = (await preview(years(1))).json().retention.channels;
    expect(counted).toContainEqual({ channel: 'manager_mailbox', now: 0, then: 1 });
    expect((await preview(years(0))).json()).toMatchObject({
      faults: [{ path: 'caseYears.manager_mailbox' }],
      retention: null,
    });
    await office.setTime();
  });
});
