import { readPolicy, RuleStore, SlaBook } from '#sla';
import { openOffice, type TestOffice } from '#testing';
import { Desk, taipei } from './desk.js';

const QUESTION = { question: '請問是哪一天投遞的？' };

describe('waiting for the customer', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'dispatcher', 'express', 'express-chief', 'head');
  });
  afterEach(() => office.setTime());
  afterAll(() => office.close());

  /** Received on Tuesday 24 November 2026 at 10:00 in Taipei, due on Friday at 17:30, accepted. */
  async function accepted(contact: object = {}): Promise<string> {
    await desk.setTime('2026-11-24 10:00');
    const { caseNo, contact: usual } = await office.receive();
    await office.db.query('UPDATE cases SET contact = $1 WHERE case_no = $2', [
      JSON.stringify({ ...usual, ...contact }),
      caseNo,
    ]);
    const { dueAt } = await desk.act('delivery', caseNo, 'accept');
    expect(new Date(dueAt)).toEqual(taipei('2026-11-27 17:30'));
    return caseNo;
  }

  /** From now on the office promises an answer within one working day. */
  async function promiseOneDay(): Promise<void> {
    const book = office.api.get(SlaBook);
    const [{ policy }] = await office.db.query<{ policy: object }>(
      'SELECT policy FROM sla_policy WHERE id = $1',
      [book.policyId],
    );
    const text = JSON.stringify(policy).replaceAll('3 working days', '1 working day');
    await office.api.get(RuleStore).keepPolicy('later#1', JSON.parse(text));
    const later = { held: { id: 'later#1', policy: readPolicy(JSON.parse(text)) } };
    for (const app of [office.api, office.worker]) Object.assign(app.get(SlaBook), later);
  }

  it('over a weekend gives the working time back to the minute', async () => {
    const caseNo = await accepted();
    await desk.setTime('2026-11-27 16:10');
    const asked = await desk.act('delivery', caseNo, 'request-supplement', QUESTION);
    expect(new Date(asked.pausedAt ?? '')).toEqual(taipei('2026-11-27 16:10'));
    await desk.setTime('2026-11-30 09:45');
    const resumed = await desk.act('delivery', caseNo, 'resume', { note: '客戶來電' });
    // 80 minutes on Friday and 75 on Monday: the 80 that were left run out at 11:05.
    expect(new Date(resumed.dueAt)).toEqual(taipei('2026-11-30 11:05'));
    expect(resumed.pausedAt).toBeNull();
    const told = (await desk.events(caseNo)).slice(-2);
    expect(told).toEqual([
      { type: 'case.resumed', data: { note: '客戶來電' } },
      {
        type: 'sla.rescheduled',
        data: expect.objectContaining({ clock: 'reply', cause: 'resume' }),
      },
    ]);
  });

  it('never fires, however long it lasts, and fires when it has ended', async () => {
    const caseNo = await accepted();
    await desk.setTime('2026-11-25 10:00');
    await desk.act('delivery', caseNo, 'request-supplement', QUESTION);
    expect(new Set(await desk.timers(caseNo))).toEqual(
      new Set(['breach paused', 'overdue paused', 'warning paused']),
    );
    await desk.setTime('2026-12-09 10:00');
    await desk.fire();
    const types = (await desk.events(caseNo)).map(({ type, data }) => `${type} ${data.clock}`);
    expect(types.filter((one) => one.startsWith('sla.') && one.endsWith(' reply'))).toEqual([]);
    expect((await desk.find(caseNo)).breachedAt).toBeNull();
    const { dueAt } = await desk.act('delivery', caseNo, 'resume');
    expect(new Date(dueAt)).toEqual(taipei('2026-12-11 17:30'));
    await desk.setTime('2026-12-11 17:31');
    await desk.fire();
    expect((await desk.find(caseNo)).breachedAt).not.toBeNull();
  });

  it('is a list of its own, and not overdue unless it was before', async () => {
    const [inTime, late, running] = [await longAgo(), await longAgo(), await longAgo()];
    await desk.setTime('2025-03-04 10:00');
    await desk.act('delivery', inTime, 'request-supplement', QUESTION);
    await desk.setTime('2025-03-10 10:00');
    await desk.act('delivery', late, 'request-supplement', QUESTION);
    await office.setTime();
    const list = async (view: string) => {
      const path = `/cases?view=${view}&limit=200`;
      const { items } = await desk.get<{ items: { caseNo: string }[] }>('delivery', path);
      const mine = [inTime, late, running];
      return mine.filter((caseNo) => items.some((c) => c.caseNo === caseNo));
    };
    expect(await list('paused')).toEqual([inTime]);
    expect(await list('breached')).toEqual([late, running]);
  });

  /** Received on Monday 3 March 2025, due that Thursday; long ago for whatever clock the database has. */
  async function longAgo(): Promise<string> {
    await desk.setTime('2025-03-03 10:00');
    const { caseNo } = await office.receive();
    await desk.act('delivery', caseNo, 'accept');
    return caseNo;
  }

  it('asks the customer by mail once, and says so where there is no address', async () => {
    const caseNo = await accepted();
    await desk.act('delivery', caseNo, 'request-supplement', QUESTION);
    const mails = await desk.mails('supplement', caseNo);
    expect(mails.map(({ recipient }) => recipient)).toEqual(['wang@customer.example']);
    const [{ text }] = mails;
    expect(text).toContain(QUESTION.question);
    expect(text.indexOf('請您補充')).toBeLessThan(text.indexOf('we need to know'));
    const without = await accepted({ email: undefined });
    await desk.act('delivery', without, 'request-supplement', QUESTION);
    expect(await desk.mails('supplement', without)).toEqual([]);
    const told = async (no: string) => (await desk.events(no)).at(-1)?.data.told;
    expect([await told(caseNo), await told(without)]).toEqual(['email', 'other']);
  });

  it('is refused where it makes no sense', async () => {
    const caseNo = await accepted();
    expect(await desk.refused('delivery', caseNo, 'resume')).toBe('422 not_paused');
    await desk.act('delivery', caseNo, 'request-supplement', QUESTION);
    const again = await desk.refused('delivery', caseNo, 'request-supplement', QUESTION);
    expect(again).toBe('422 already_paused');
    expect(await desk.refused('dispatcher', caseNo, 'resume')).toBe('403 not_permitted');
  });

  it('after the deadline takes nothing back', async () => {
    const caseNo = await accepted();
    await desk.setTime('2026-11-30 09:00');
    await desk.fire();
    await desk.act('delivery', caseNo, 'request-supplement', QUESTION);
    await desk.setTime('2026-12-02 09:00');
    const { dueAt, breachedAt } = await desk.act('delivery', caseNo, 'resume');
    expect(new Date(dueAt)).toEqual(taipei('2026-11-27 17:30'));
    expect(breachedAt).not.toBeNull();
  });

  it('ends with the answer', async () => {
    const caseNo = await accepted();
    await desk.act('delivery', caseNo, 'draft-reply', { text: '您好' });
    await desk.act('delivery', caseNo, 'request-supplement', QUESTION);
    await desk.act('delivery', caseNo, 'submit');
    const { pausedAt, status } = await desk.act('delivery-chief', caseNo, 'approve');
    expect([pausedAt, status, (await desk.clock(caseNo)).state]).toEqual([null, 'replied', 'met']);
  });

  it('survives a transfer, a return and a new policy, each to the minute', async () => {
    const caseNo = await accepted();
    await desk.setTime('2026-11-26 09:00');
    await desk.act('delivery', caseNo, 'request-supplement', QUESTION);
    const paused = await desk.find(caseNo);
    await desk.act('delivery', caseNo, 'return', { reason: '非本科業務' });
    await desk.act('dispatcher', caseNo, 'transfer', { to: 'EXPRESS', reason: '屬快捷' });
    await promiseOneDay();
    expect((await office.receive()).dueAt).toEqual(taipei('2026-11-27 17:30'));
    const after = await desk.find(caseNo);
    expect([after.pausedAt, after.dueAt]).toEqual([paused.pausedAt, paused.dueAt]);
    expect((await desk.clock(caseNo)).state).toBe('paused');
    expect(await desk.timers(caseNo)).toEqual([
      'breach paused',
      'overdue paused',
      'warning paused',
    ]);
    await desk.setTime('2026-11-27 09:00');
    const { dueAt } = await desk.act('express', caseNo, 'resume');
    expect(new Date(dueAt)).toEqual(taipei('2026-11-30 17:30'));
  });
});

describe('giving a case to another section', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'dispatcher', 'express');
  });
  afterAll(() => office.close());

  it('leaves the customer’s clock alone, and notes a return that came late', async () => {
    await desk.setTime('2026-11-24 10:00');
    const { caseNo } = await office.receive();
    const before = await desk.clock(caseNo);
    await desk.act('dispatcher', caseNo, 'transfer', { to: 'EXPRESS', reason: '屬快捷' });
    await desk.setTime('2026-11-26 18:00');
    await desk.fire();
    const returned = await desk.act('express', caseNo, 'return', { reason: '非本科業務' });
    expect(returned.status).toBe('triage');
    expect(await desk.clock(caseNo)).toEqual(before);
    const { state, dueAt } = await desk.clock(caseNo, 'return');
    expect([state, dueAt]).toEqual(['met', taipei('2026-11-25 17:30')]);
    await office.setTime();
  });
});
