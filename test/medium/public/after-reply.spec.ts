import { openOffice, type TestOffice } from '#testing';
import { Desk } from '../handling/desk.js';
import { browse, errorsOf, fieldOf } from './forms.js';

interface Asked extends Record<string, string> {
  caseNo: string;
  queryCode: string;
}
interface Told {
  status: string;
  dueAt: string;
  question?: { text: string; askedAt: string };
  moves: { from: string; to: string; cause: string }[];
  reply?: { text: string };
  earlierReplies: { text: string }[];
  surveyUntil?: string;
  reopenUntil?: string;
  reopenRefused?: string;
  code?: string;
}

describe('what the customer does after sending', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'dispatcher');
  });
  afterEach(() => office.setTime());
  afterAll(() => office.close());

  /** A letter with its query code, accepted by a handler. */
  async function write(at: string): Promise<Asked> {
    await desk.setTime(at);
    const answer = await office.api.inject({
      ...{ method: 'POST', url: '/api/v1/public/cases' },
      payload: {
        ...{ kind: 'complaint', subject: '掛號信投錯地址', consent: true },
        body: '郵差把我的掛號信投到隔壁棟信箱，請郵差投遞時確認門牌。',
        contact: { name: '王小明', email: 'wang@customer.example' },
      },
    });
    const { caseNo, queryCode } = answer.json<Asked>();
    await desk.act('dispatcher', caseNo, 'transfer', { to: 'DELIVERY', reason: '投遞' });
    await desk.act('delivery', caseNo, 'accept');
    return { caseNo, queryCode };
  }

  async function answer(caseNo: string, text = '您好，已請投遞士確認門牌。'): Promise<void> {
    await desk.act('delivery', caseNo, 'draft-reply', { text });
    await desk.act('delivery', caseNo, 'submit');
    await desk.act('delivery-chief', caseNo, 'approve');
  }

  const post = (step: string, payload: object) =>
    office.api.inject({ method: 'POST', url: `/api/v1/public/cases/${step}`, payload });
  const look = async (asked: Asked): Promise<Told> => (await post('lookup', asked)).json<Told>();
  const types = async (caseNo: string) => (await desk.events(caseNo)).map(({ type }) => type);
  const notices = (kind: string) =>
    office.db.query<{ items: { caseNo: string }[]; account: string }>(
      `SELECT n.items, a.account FROM staff_notice n JOIN staff_account a ON a.id = n.staff_id WHERE kind = $1`,
      [kind],
    );

  it('answers our question: the clock runs again, the handler is told, and twice is once', async () => {
    const asked = await write('2026-11-24 10:00');
    await desk.act('delivery', asked.caseNo, 'request-supplement', { question: '哪一天？' });
    const { question, status } = await look(asked);
    expect([status, question?.text]).toEqual(['in_progress', '哪一天？']);
    const [mail] = await desk.mails('supplement', asked.caseNo);
    expect(mail?.text).toContain('http://huiyin.example/lookup，輸入案號和查詢碼');
    await desk.setTime('2026-11-25 10:00');
    const body = { ...asked, text: '十一月二十日下午', askedAt: question?.askedAt };
    const [one, other] = await Promise.all([post('supplement', body), post('supplement', body)]);
    expect([one.statusCode, other.statusCode]).toEqual([200, 200]);
    expect(
      (await types(asked.caseNo)).filter((type) => type === 'supplement.received'),
    ).toHaveLength(1);
    expect((await desk.find(asked.caseNo)).pausedAt).toBeNull();
    const { moves, dueAt } = await look(asked);
    expect(moves).toEqual([expect.objectContaining({ cause: 'resume', to: dueAt })]);
    expect(await notices('supplement_received')).toEqual([
      { items: [{ caseNo: asked.caseNo }], account: 'delivery' },
    ]);
    const before = (await desk.find(asked.caseNo)).dueAt;
    const late = { ...asked, text: '另一個答案' };
    const twice = await Promise.all([post('supplement', late), post('supplement', late)]);
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const events = await desk.events(asked.caseNo);
    const answers = events.filter(({ type }) => type === 'supplement.received');
    expect(answers.map(({ data }) => data.text)).toEqual(['十一月二十日下午', '另一個答案']);
    expect(events.filter(({ type }) => type === 'case.resumed')).toHaveLength(1);
    expect((await desk.find(asked.caseNo)).dueAt).toEqual(before);
    await answer(asked.caseNo);
    const over = await post('supplement', { ...asked, text: '太晚的答案' });
    expect([over.statusCode, over.json<Told>().code]).toEqual([422, 'not_paused']);
  });

  it('answers nothing where nothing was asked', async () => {
    const asked = await write('2026-11-24 10:00');
    const none = await post('supplement', { ...asked, text: '沒有人問' });
    expect([none.statusCode, none.json<Told>().code]).toEqual([422, 'not_paused']);
  });

  it('rates the answer once, within a week', async () => {
    const asked = await write('2026-11-02 10:00');
    await answer(asked.caseNo);
    expect((await look(asked)).surveyUntil).toBe('2026-11-09T16:00:00.000Z');
    const opinion = { ...asked, satisfaction: 1, solved: false, remark: '還是投錯' };
    expect((await post('survey', { ...opinion, satisfaction: 6 })).statusCode).toBe(400);
    const [one, other] = await Promise.all([post('survey', opinion), post('survey', opinion)]);
    expect([one.statusCode, other.statusCode].sort()).toEqual([200, 409]);
    expect(
      await office.db.query(
        'SELECT round, section, satisfaction, solved, remark FROM survey_answer',
      ),
    ).toEqual([
      { round: 1, section: 'DELIVERY', satisfaction: 1, solved: false, remark: '還是投錯' },
    ]);
    expect(await notices('answer_unsatisfying')).toHaveLength(1);
    expect((await look(asked)).surveyUntil).toBeUndefined();
  });

  it('has it reopened: a new deadline beside the old one, a second answer, and no more than twice', async () => {
    const asked = await write('2026-11-02 10:00');
    await answer(asked.caseNo, '第一次回復');
    const first = await desk.find(asked.caseNo);
    await desk.setTime('2026-11-10 10:00');
    const short = await post('reopen', { ...asked, text: '沒好' });
    expect(short.statusCode).toBe(422);
    const text = '郵差昨天還是把信投到隔壁棟，請再查明。';
    const reopened = (await post('reopen', { ...asked, text })).json<Told>();
    expect(reopened).toMatchObject({
      status: 'in_progress',
      earlierReplies: [{ text: '第一次回復' }],
    });
    expect(reopened.moves.at(-1)).toMatchObject({
      cause: 'reopening',
      from: first.dueAt.toISOString(),
    });
    expect((await post('reopen', { ...asked, text })).statusCode).toBe(422);
    const c = await desk.find(asked.caseNo);
    expect(c.followUp).toMatchObject({
      round: 2,
      byCustomer: 1,
      first: { dueAt: first.dueAt.toISOString() },
    });
    expect(await desk.clock(asked.caseNo)).toMatchObject({ state: 'met', dueAt: first.dueAt });
    expect(await desk.clock(asked.caseNo, 'reply:2')).toMatchObject({
      state: 'running',
      dueAt: c.dueAt,
    });
    const explained = await desk.get<{
      clocks: { clock: string; startedBy: string; agrees: boolean }[];
    }>('delivery', `/cases/${asked.caseNo}/deadlines`);
    expect(explained.clocks.find(({ clock }) => clock === 'reply:2')).toMatchObject({
      ...{ startedBy: 'reopening', agrees: true },
    });
    await answer(asked.caseNo, '第二次回復');
    expect(
      (await desk.mails('reply', asked.caseNo)).map((mail) => mail.text.split('\n')[0]),
    ).toEqual(expect.arrayContaining(['第一次回復', '第二次回復']));
    expect((await post('reopen', { ...asked, text })).statusCode).toBe(200);
    await answer(asked.caseNo, '第三次回復');
    const over = await look(asked);
    expect([over.reopenUntil, over.reopenRefused]).toEqual([undefined, 'reopened_too_often']);
    const figures = await desk.get<{ months: { month: string; onTime: number }[] }>(
      'dispatcher',
      '/sla/board/figures?asOf=2026-11-10',
    );
    expect(figures.months.find(({ month }) => month === '2026-11')?.onTime).toBeGreaterThan(0);
  });

  it('goes through the page without a script: what is typed is kept, and said what was done', async () => {
    const asked = await write('2026-11-02 10:00');
    await answer(asked.caseNo);
    const { html } = await browse(office, '/lookup', { form: asked });
    expect(html).not.toContain(asked.queryCode);
    const again = fieldOf(html, 'again') ?? '';
    const missing = '還沒有人跟我聯絡，信也沒有找到。';
    const kept = await browse(office, '/lookup?lang=en', {
      form: { again, missing, keep: 'plain' },
    });
    expect(fieldOf(kept.html, 'missing')).toBe(missing);
    const empty = await browse(office, '/lookup/survey', { form: { again } });
    expect(empty.status).toBe(422);
    expect(errorsOf(empty.html, 'satisfaction')[0]).toContain('請選擇滿意程度');
    const rated = await browse(office, '/lookup/survey', {
      form: { again, satisfaction: '4', solved: 'yes' },
    });
    expect(rated.text).toContain('謝謝您告訴我們');
    const reopened = await browse(office, '/lookup/reopen', { form: { again, missing } });
    expect(reopened.text).toContain('我們重新處理您的來信');
    expect(reopened.text).toMatch(/先前的回覆/);
    const forged = await browse(office, '/lookup/reopen', { form: { again: 'forged', missing } });
    expect(forged.html).toContain('name="queryCode"');
  });

  it('tells nothing to a wrong code, whatever is asked', async () => {
    const { caseNo } = await write('2026-11-02 10:00');
    const bodies = {
      supplement: { text: 'x' },
      survey: { satisfaction: 3, solved: true },
      reopen: { text: 'x' },
    };
    for (const [step, body] of Object.entries(bodies)) {
      const wrong = await post(step, { caseNo, queryCode: 'WRONG', ...body });
      const none = await post(step, { caseNo: '999-000001', queryCode: 'WRONG', ...body });
      expect([wrong.statusCode, none.statusCode]).toEqual([404, 404]);
      expect(wrong.body.replaceAll(caseNo, '')).toBe(none.body.replaceAll('999-000001', ''));
    }
  });

  it('of a merged case is told so, not with which, is asked its question, and may answer it', async () => {
    const [main, other] = [await write('2026-11-24 10:00'), await write('2026-11-24 11:00')];
    await desk.act('dispatcher', other.caseNo, 'merge', { into: main.caseNo });
    const [mail] = await desk.mails('merged', other.caseNo);
    expect(mail?.text).toContain(other.caseNo);
    expect(mail?.text).not.toContain(main.caseNo);
    await desk.act('delivery', main.caseNo, 'request-supplement', { question: '何時？' });
    expect(await desk.mails('supplement', other.caseNo)).toHaveLength(1);
    const done = await post('supplement', { ...other, text: '昨天' });
    expect(done.json<Told>().question).toBeUndefined();
    const received = (await desk.events(main.caseNo)).find(
      ({ type }) => type === 'supplement.received',
    );
    expect(received?.data).toEqual({ text: '昨天', caseNo: other.caseNo });
    // The customer of the other case was asked, too, and answers when the work goes on already.
    expect((await post('supplement', { ...main, text: '前天' })).statusCode).toBe(200);
    const answers = (await desk.events(main.caseNo)).filter(
      ({ type }) => type === 'supplement.received',
    );
    expect(answers.map(({ data }) => data.text)).toEqual(['昨天', '前天']);
  });

  it('of a merged case is told no answer from before it was merged', async () => {
    const [main, other] = [await write('2026-11-02 10:00'), await write('2026-11-02 11:00')];
    await answer(main.caseNo, '給第一位的回復');
    await desk.setTime('2026-11-10 10:00');
    const missing = '郵差昨天還是把信投到隔壁棟，請再查明。';
    expect((await post('reopen', { ...main, text: missing })).statusCode).toBe(200);
    await desk.setTime('2026-11-10 11:00');
    await desk.act('dispatcher', other.caseNo, 'merge', { into: main.caseNo });
    expect((await look(main)).earlierReplies).toHaveLength(1);
    expect((await look(other)).earlierReplies).toEqual([]);
    await desk.setTime('2026-11-10 12:00');
    await answer(main.caseNo, '給兩位的回復');
    const told = await look(other);
    expect([told.reply?.text, told.earlierReplies]).toEqual(['給兩位的回復', []]);
  });

  it('shows what was typed again where it cannot be taken any more', async () => {
    const asked = await write('2026-11-24 10:00');
    await desk.act('delivery', asked.caseNo, 'request-supplement', { question: '哪一天？' });
    const { html } = await browse(office, '/lookup', { form: asked });
    const form = { again: fieldOf(html, 'again') ?? '', answer: '寫了很久的回答' };
    await answer(asked.caseNo);
    const late = await browse(office, '/lookup/supplement', { form });
    expect([late.status, fieldOf(late.html, 'answer')]).toEqual([409, '寫了很久的回答']);
    expect(late.text).toContain('寫了很久的回答');
  });
});
