import { openOffice, type TestOffice } from '#testing';
import { Desk, taipei } from './desk.js';

const REASON = { reason: '需會同投遞段現場會勘' };

describe('more time', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'dispatcher', 'head', 'deputy_head', 'express');
  });
  afterEach(() => office.setTime());
  afterAll(() => office.close());

  /** Received on Tuesday 24 November 2026 at 10:00 in Taipei, due on Friday at 17:30, accepted. */
  async function accepted(): Promise<string> {
    await desk.setTime('2026-11-24 10:00');
    const { caseNo } = await office.receive();
    await desk.act('delivery', caseNo, 'accept');
    return caseNo;
  }
  const extend = (caseNo: string, wish: object) =>
    desk.act('delivery', caseNo, 'extend', { ...wish, ...REASON });
  const approvers = ['delivery-chief', 'deputy_head', 'head'] as const;

  it.each([
    [14, 'supervisor', ['done', 'done', 'done']],
    [15, 'deputy_head', ['403 not_permitted', 'done', 'done']],
    [30, 'deputy_head', ['403 not_permitted', 'done', 'done']],
    [31, 'head', ['403 not_permitted', '403 not_permitted', 'done']],
  ])('of %i working days is approved by the %s or above', async (workingDays, approver, who) => {
    for (const [i, account] of approvers.entries()) {
      const caseNo = await accepted();
      const asked = await extend(caseNo, { workingDays });
      expect(asked.pendingExtension).toMatchObject({ workingDays, approver });
      const answer = await desk.try(account, caseNo, 'approve-extension');
      const said =
        answer.statusCode === 200 ? 'done' : `${answer.statusCode} ${answer.json().code}`;
      expect([account, said]).toEqual([account, who[i]]);
      const seen = await desk.see(account, caseNo);
      if (said === 'done') expect(seen.pendingExtension).toBeNull();
      else {
        expect(answer.json<{ detail: string }>().detail).toMatch(/須由(副經理或)?經理決定/);
        expect(seen.refusals['approve-extension'].zh).toMatch(/須由(副經理或)?經理決定/);
        expect(seen.actions).not.toContain('approve-extension');
      }
    }
  });

  it('counts the days a case has got before', async () => {
    const caseNo = await accepted();
    await extend(caseNo, { workingDays: 10 });
    await desk.act('delivery-chief', caseNo, 'approve-extension');
    const again = await extend(caseNo, { workingDays: 5 });
    expect(again.pendingExtension?.approver).toBe('deputy_head');
    expect(await desk.refused('delivery-chief', caseNo, 'approve-extension')).toBe(
      '403 not_permitted',
    );
  });

  it('is what the people are told, and the old deadline stays on record', async () => {
    const caseNo = await accepted();
    await extend(caseNo, { workingDays: 3 });
    await desk.act('delivery-chief', caseNo, 'approve-extension');
    const { dueAt } = await desk.find(caseNo);
    expect(dueAt).toEqual(taipei('2026-12-02 17:30'));
    const [approved, moved] = (await desk.events(caseNo)).slice(-2);
    const dates = { from: taipei('2026-11-27 17:30').toISOString(), to: dueAt.toISOString() };
    expect(approved).toMatchObject({
      type: 'extension.approved',
      data: { ...dates, ...REASON, workingDays: 3, told: 'email' },
    });
    expect(moved).toMatchObject({
      type: 'sla.rescheduled',
      data: { ...dates, cause: 'extension' },
    });
    const mails = await desk.mails('extension', caseNo);
    expect(mails).toHaveLength(1);
    for (const words of ['11月27日週五 17:30', '12月2日週三 17:30', REASON.reason])
      expect(mails[0].text).toContain(words);
  });

  it('is reckoned anew when it is approved: the waiting in between is in what people are told', async () => {
    const caseNo = await accepted();
    const asked = await extend(caseNo, { workingDays: 2 });
    expect(new Date(asked.pendingExtension?.to ?? '')).toEqual(taipei('2026-12-01 17:30'));
    await desk.setTime('2026-11-25 09:00');
    await desk.act('delivery', caseNo, 'request-supplement', { question: '哪一天？' });
    await desk.setTime('2026-11-25 11:30');
    await desk.act('delivery', caseNo, 'resume');
    await desk.act('delivery-chief', caseNo, 'approve-extension');
    const { dueAt } = await desk.find(caseNo);
    expect(dueAt).toEqual(taipei('2026-12-02 11:00'));
    const approved = (await desk.events(caseNo)).find(({ type }) => type === 'extension.approved');
    expect(approved?.data.to).toBe(dueAt.toISOString());
    expect((await desk.clock(caseNo)).dueAt).toEqual(dueAt);
    expect((await desk.mails('extension', caseNo))[0].text).toContain('12月2日週三 11:00');
  });

  it('until a day is counted in working days; a day off is the next working day', async () => {
    const caseNo = await accepted();
    const asked = await extend(caseNo, { until: '2026-12-05' });
    expect(asked.pendingExtension).toMatchObject({
      workingDays: 6,
      to: taipei('2026-12-07 17:30').toISOString(),
    });
    await desk.act('delivery-chief', caseNo, 'approve-extension');
    expect((await desk.find(caseNo)).dueAt).toEqual(taipei('2026-12-07 17:30'));
  });

  it('until a day falls on that day also where the clock has stood for hours', async () => {
    const caseNo = await accepted();
    await desk.act('delivery', caseNo, 'request-supplement', { question: '哪一天？' });
    await desk.setTime('2026-11-24 16:00');
    await desk.act('delivery', caseNo, 'resume');
    await extend(caseNo, { until: '2026-12-04' });
    await desk.act('delivery-chief', caseNo, 'approve-extension');
    const { dueAt } = await desk.find(caseNo);
    expect(dueAt.toISOString().slice(0, 10)).toBe('2026-12-04');
  });

  it.each([
    ['the day it is due', { until: '2026-11-27' }, '422 extension_not_later'],
    ['an earlier day', { until: '2026-11-25' }, '422 extension_not_later'],
    ['a year nobody has given', { until: '2035-01-05' }, '422 extension_beyond_calendar'],
    ['both', { until: '2026-12-05', workingDays: 2 }, '400 invalid_input'],
    ['neither', {}, '400 invalid_input'],
    ['no days', { workingDays: 0 }, '400 invalid_input'],
    ['no day there is', { until: '2026-02-30' }, '400 invalid_input'],
  ])('until %s is refused', async (_what, wish, code) => {
    const caseNo = await accepted();
    expect(await desk.refused('delivery', caseNo, 'extend', { ...wish, ...REASON })).toBe(code);
  });

  it('is asked for and decided before the deadline, and one at a time', async () => {
    const caseNo = await accepted();
    expect(await desk.refused('delivery-chief', caseNo, 'approve-extension')).toBe(
      '422 no_extension_pending',
    );
    await extend(caseNo, { workingDays: 2 });
    const again = { workingDays: 1, ...REASON };
    expect(await desk.refused('delivery', caseNo, 'extend', again)).toBe('422 extension_pending');
    expect(await desk.refused('delivery', caseNo, 'approve-extension')).toBe('403 not_permitted');
    await desk.setTime('2026-11-27 17:31');
    expect(await desk.refused('delivery-chief', caseNo, 'approve-extension')).toBe(
      '422 extension_too_late',
    );
    const refused = await desk.act('delivery-chief', caseNo, 'refuse-extension', {
      reason: '請如期回復',
    });
    expect([refused.pendingExtension, new Date(refused.dueAt)]).toEqual([
      null,
      taipei('2026-11-27 17:30'),
    ]);
    expect(await desk.refused('delivery', caseNo, 'extend', again)).toBe('422 extension_too_late');
    expect(await desk.mails('extension', caseNo)).toEqual([]);
  });

  it('is not too late while the customer is waited for, if that began in time', async () => {
    const caseNo = await accepted();
    await desk.act('delivery', caseNo, 'request-supplement', { question: '哪一天？' });
    await desk.setTime('2026-12-08 10:00');
    await extend(caseNo, { workingDays: 2 });
    await desk.act('delivery-chief', caseNo, 'approve-extension');
    const told = (await desk.events(caseNo)).find(({ type }) => type === 'extension.approved');
    expect(told?.data.to).toBe((await desk.find(caseNo)).dueAt.toISOString());
    expect((await desk.clock(caseNo)).state).toBe('paused');
  });

  it('waits in a list of those who decide', async () => {
    const caseNo = await accepted();
    await extend(caseNo, { workingDays: 40 });
    for (const account of approvers) {
      const { items } = await desk.get<{ items: { caseNo: string }[] }>(
        account,
        '/cases?view=extensions&limit=200',
      );
      expect(items.map((c) => c.caseNo)).toContain(caseNo);
    }
  });
});
