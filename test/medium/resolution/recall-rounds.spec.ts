import { openOffice, type TestOffice } from '#testing';
import { Desk, taipei } from '../handling/desk.js';
import { differences } from '../sla/replayed.js';

interface Asked extends Record<string, string> {
  caseNo: string;
  queryCode: string;
}
interface Told {
  status: string;
  pausedAt?: string;
  timeline: { code: string }[];
  moves: { cause: string }[];
  reply?: { text: string };
  earlierReplies: { text: string }[];
  surveyUntil?: string;
  reopenUntil?: string;
  reopenRefused?: string;
  code?: string;
}

/** Later than an approval can be taken back, by seconds. */
const OVER = 11;
const [FIRST, SECOND] = ['您好，已請投遞士確認門牌。', '您好，已換裝新的信箱門牌。'];

describe('an approval that can be taken back, and what comes after it', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice({ UNDO_SEND_SECONDS: '10' });
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'dispatcher');
  });
  afterEach(() => office.setTime());
  afterAll(() => office.close());

  async function accepted(at: string): Promise<Asked> {
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
  async function submitted(caseNo: string, text: string): Promise<void> {
    await desk.act('delivery', caseNo, 'draft-reply', { text });
    await desk.act('delivery', caseNo, 'submit');
  }
  async function approveAt(at: string, caseNo: string): Promise<void> {
    await desk.setTime(at);
    await desk.act('delivery-chief', caseNo, 'approve');
  }
  const recall = (caseNo: string) => desk.act('delivery-chief', caseNo, 'recall');
  const later = (at: string) => office.setTime(new Date(taipei(at).getTime() + OVER * 1_000));
  const post = async (step: string, payload: object) =>
    (
      await office.api.inject({ method: 'POST', url: `/api/v1/public/cases/${step}`, payload })
    ).json<Told>();
  const look = (asked: Asked) => post('lookup', asked);
  const reopen = (asked: Asked) =>
    post('reopen', { ...asked, text: '郵差今天又把信投到隔壁棟的信箱。' });
  const asOf = async (caseNo: string) => {
    const [row] = await office.db.query<{ status: string; answered: Date | null; promised: Date }>(
      `SELECT status, answered_at AS answered, promised_at AS promised
         FROM cases_as_of('infinity', '-infinity') WHERE case_no = $1`,
      [caseNo],
    );
    return row;
  };
  const mailStates = (caseNo: string) =>
    office.db.query<{ state: string }>(
      `SELECT m.state FROM mail m JOIN cases c ON c.id = m.case_id
        WHERE c.case_no = $1 AND m.kind = 'reply' ORDER BY m.id`,
      [caseNo],
    );

  it('offers neither survey nor reopening before it is said, to nobody', async () => {
    const asked = await accepted('2026-11-24 10:00');
    await submitted(asked.caseNo, FIRST);
    await approveAt('2026-11-25 10:00', asked.caseNo);
    const silent = await look(asked);
    expect(silent).toMatchObject({ status: 'in_progress', earlierReplies: [] });
    expect([silent.reply, silent.surveyUntil, silent.reopenUntil, silent.reopenRefused]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect((await reopen(asked)).code).toBe('not_in_this_state');
    const rating = { ...asked, satisfaction: 5, solved: true };
    expect((await post('survey', rating)).code).toBe('not_in_this_state');
    const reason = { reason: '再查' };
    expect(await desk.refused('delivery', asked.caseNo, 'reopen', reason)).toBe('422 reply_held');
    await later('2026-11-25 10:00');
    const said = await look(asked);
    expect(said).toMatchObject({ status: 'answered', reply: { text: FIRST } });
    expect([said.surveyUntil, said.reopenUntil]).toEqual([expect.any(String), expect.any(String)]);
    await desk.act('delivery', asked.caseNo, 'reopen', reason);
    expect(await look(asked)).toMatchObject({
      ...{ status: 'in_progress', earlierReplies: [{ text: FIRST }] },
    });
  });

  it('is taken back in the second round: its clock goes on, the first answer stays', async () => {
    const asked = await accepted('2026-11-24 10:00');
    const { caseNo } = asked;
    await submitted(caseNo, FIRST);
    await approveAt('2026-11-25 10:00', caseNo);
    await recall(caseNo);
    expect(await asOf(caseNo)).toMatchObject({ status: 'submitted', answered: null });
    await approveAt('2026-11-25 14:00', caseNo);
    await later('2026-11-25 14:00');
    expect(await reopen(asked)).toMatchObject({ status: 'in_progress' });
    await desk.act('delivery', caseNo, 'accept').catch(() => undefined);
    await submitted(caseNo, SECOND);
    await approveAt('2026-11-26 10:00', caseNo);
    expect((await desk.clock(caseNo, 'reply:2')).state).toBe('met');
    const held = await look(asked);
    expect(held).toMatchObject({ status: 'in_progress', earlierReplies: [{ text: FIRST }] });
    expect(held.timeline.filter(({ code }) => code === 'answered')).toHaveLength(1);

    await recall(caseNo);
    expect((await desk.clock(caseNo, 'reply:2')).state).toBe('running');
    expect((await desk.clock(caseNo)).state).toBe('met');
    const back = await look(asked);
    expect(back).toMatchObject({ status: 'in_progress', earlierReplies: [{ text: FIRST }] });
    expect([back.reply, back.reopenUntil]).toEqual([undefined, undefined]);
    const { id } = await desk.find(caseNo);
    expect(await differences(office, [id])).toEqual([]);
    const promised = taipei('2026-11-27 17:30');
    expect(await asOf(caseNo)).toEqual({
      ...{ status: 'submitted', answered: taipei('2026-11-25 14:00'), promised },
    });

    await approveAt('2026-11-26 14:00', caseNo);
    await later('2026-11-26 14:00');
    expect(await look(asked)).toMatchObject({
      ...{ status: 'answered', reply: { text: SECOND }, earlierReplies: [{ text: FIRST }] },
    });
    expect(await asOf(caseNo)).toMatchObject({
      ...{ status: 'replied', answered: taipei('2026-11-25 14:00') },
    });
    expect((await mailStates(caseNo)).map(({ state }) => state)).toEqual([
      ...['recalled', 'queued', 'recalled', 'queued'],
    ]);
    expect((await desk.find(caseNo)).followUp).toMatchObject({
      ...{ round: 2, byCustomer: 1 },
      first: { at: taipei('2026-11-25 14:00').toISOString() },
    });
  });

  it('moves no date the customer is told of, also where their answer is waited for', async () => {
    const asked = await accepted('2026-11-24 10:00');
    const { caseNo } = asked;
    await desk.act('delivery', caseNo, 'request-supplement', { question: '哪一天？' });
    await submitted(caseNo, FIRST);
    const before = await look(asked);
    await approveAt('2026-11-25 10:00', caseNo);
    expect((await look(asked)).moves).toEqual([]);
    await recall(caseNo);
    const back = await look(asked);
    expect([back.moves, back.pausedAt, back.timeline]).toEqual([
      ...[[], before.pausedAt, before.timeline],
    ]);
    await approveAt('2026-11-25 14:00', caseNo);
    await later('2026-11-25 14:00');
    expect((await look(asked)).moves.map(({ cause }) => cause)).toEqual(['resume']);
    expect(await differences(office, [(await desk.find(caseNo)).id])).toEqual([]);
  });
});
