import { type CaseEvent, CUSTOMER, event, type EventData, systemActor } from '#case';
import { CLOCK_EVENTS, readClockFacts } from './clock-facts.js';

const SOMEBODY = systemActor('somebody');
const hour = (n: number): Date => new Date(Date.UTC(2026, 10, 23, n));
const PROMISE = {
  channel: 'counter',
  kind: 'inquiry',
  policy: 'p#1',
  calendar: 1,
  dueAt: '2026-11-26T09:30:00Z',
};
const received = event('case.received', hour(0), CUSTOMER, { ...PROMISE, sourceRefNo: null });
const routed = (n: number, urgent = false) =>
  event('case.routed', hour(n), SOMEBODY, {
    ...{ lead: 'MAILS', confidence: 1, words: [], ruleVersion: '1', urgent },
  });
const asked = (n: number) =>
  event('case.supplement_requested', hour(n), SOMEBODY, { question: '?', told: 'email' });
const resumed = (n: number) => event('case.resumed', hour(n), SOMEBODY, { note: null });
const consulted = (n: number, ...sections: string[]) =>
  event('case.consulted', hour(n), SOMEBODY, { sections, question: '?' });
const extended = (n: number, workingDays: number) =>
  event('extension.approved', hour(n), SOMEBODY, {
    ...{ workingDays, from: '', to: '', reason: '待查', told: 'email' as const },
  });
const approved = (n: number) =>
  event('reply.approved', hour(n), SOMEBODY, { text: '已改善。', by: 'email' });
const absorbed = (receivedAt: Date) =>
  event('case.absorbed', hour(5), SOMEBODY, {
    ...{ caseNo: '115-000001', caseId: '1', receivedAt: receivedAt.toISOString() },
  });

const after = (...facts: CaseEvent[]) => readClockFacts([received, ...facts]);
/** How each clock stands: when it began, and how and when it ended. */
const clocks = (...facts: CaseEvent[]) =>
  Object.fromEntries(
    after(...facts).spans.map(({ clock, startedAt, end }) => [
      clock,
      [startedAt, ...(end ? [end.as, end.at] : [])],
    ]),
  );

describe('what the facts of a case say of its clocks', () => {
  it("its receipt begins the customer's clocks", () => {
    expect(clocks()).toEqual({ reply: [hour(0)], accepted: [hour(0)], first_answer: [hour(0)] });
    expect(after()).toMatchObject({
      policy: 'p#1',
      channel: 'counter',
      kind: 'inquiry',
      urgent: false,
    });
    expect(after().promisedAt).toEqual(new Date(PROMISE.dueAt));
  });

  it("routing, transfer and a new routing begin the time for handing back; the customer's goes on", () => {
    const transferred = event('case.transferred', hour(3), SOMEBODY, {
      ...{ from: 'MAILS', to: 'DELIVERY', reason: '改分' },
    });
    expect(clocks(routed(1)).return).toEqual([hour(1)]);
    expect(clocks(routed(1), transferred)).toMatchObject({ return: [hour(3)], reply: [hour(0)] });
    const back = event('case.returned', hour(4), SOMEBODY, { from: 'MAILS', reason: '退分' });
    expect(clocks(routed(1), back).return).toEqual([hour(1), 'met', hour(4)]);
    expect(clocks(routed(1), back, routed(5)).return).toEqual([hour(5)]);
  });

  it.each([
    event('case.accepted', hour(2), SOMEBODY, {}),
    event('case.assigned', hour(2), SOMEBODY, { handlerId: '1', handlerName: '王' }),
  ])('$type is the acceptance', (fact) => {
    const again = { ...fact, at: hour(4) } as CaseEvent;
    expect(clocks(routed(1), fact, again)).toMatchObject({
      accepted: [hour(0), 'met', hour(2)],
      return: [hour(1), 'met', hour(2)],
      reply: [hour(0)],
    });
  });

  it('a question to the customer is a first answer and a pause, until the answer', () => {
    expect(clocks(asked(2)).first_answer).toEqual([hour(0), 'met', hour(2)]);
    expect(after(asked(2)).pauses).toEqual([{ clock: 'reply', from: hour(2) }]);
    expect(after(asked(2), resumed(3), resumed(4)).pauses).toEqual([
      { clock: 'reply', from: hour(2), to: hour(3) },
    ]);
    expect(after(asked(2), asked(3), resumed(4)).pauses).toEqual([
      { clock: 'reply', from: hour(2), to: hour(4) },
    ]);
    expect(after(resumed(1)).pauses).toEqual([]);
  });

  it('extensions are kept one by one, and tell the customer something', () => {
    expect(after(extended(2, 5), extended(3, 2)).extensions).toEqual([
      { clock: 'reply', at: hour(2), workingDays: 5, reason: '待查' },
      { clock: 'reply', at: hour(3), workingDays: 2, reason: '待查' },
    ]);
    expect(clocks(extended(2, 5)).first_answer).toEqual([hour(0), 'met', hour(2)]);
  });

  it('each section that is asked has a clock of its own', () => {
    const given = event('case.findings_given', hour(3), SOMEBODY, {
      section: 'MAILS',
      text: '查復',
    });
    expect(clocks(consulted(2, 'MAILS', 'TECH'), given)).toMatchObject({
      'findings:MAILS': [hour(2), 'met', hour(3)],
      'findings:TECH': [hour(2)],
    });
    expect(clocks(consulted(2, 'MAILS'), given, consulted(4, 'MAILS'))['findings:MAILS']).toEqual([
      hour(4),
    ]);
  });

  it('a case that takes in an earlier one counts from the earlier receipt, never from a later one', () => {
    const earlier = new Date(Date.UTC(2026, 10, 20));
    expect(clocks(absorbed(earlier))).toMatchObject({
      reply: [earlier],
      first_answer: [earlier],
      accepted: [hour(0)],
    });
    expect(clocks(absorbed(hour(1))).reply).toEqual([hour(0)]);
  });

  it.each([approved(6), event('case.declined', hour(6), SOMEBODY, { reason: '內容空泛。' })])(
    '$type answers the customer: what sections were asked is moot, and nobody is waited for',
    (fact) => {
      const facts = [routed(1), consulted(2, 'MAILS'), asked(3), fact];
      expect(clocks(...facts)).toEqual({
        reply: [hour(0), 'met', hour(6)],
        accepted: [hour(0), 'met', hour(6)],
        first_answer: [hour(0), 'met', hour(3)],
        return: [hour(1), 'moot', hour(6)],
        'findings:MAILS': [hour(2), 'moot', hour(6)],
      });
      expect(after(...facts).pauses).toEqual([{ clock: 'reply', from: hour(3), to: hour(6) }]);
    },
  );

  it('a case that follows another one has no clock any more', () => {
    const merged = event('case.merged', hour(2), SOMEBODY, { into: '115-000001', intoId: '1' });
    expect(Object.values(clocks(merged))).toEqual(Array(3).fill([hour(0), 'moot', hour(2)]));
  });

  it('once urgent, always urgent', () => {
    const triage = event('case.sent_to_triage', hour(1), SOMEBODY, {
      ...{ confidence: 0, suspectedReport: false, ruleVersion: '1', urgent: true },
    });
    expect(after(triage, routed(2)).urgent).toBe(true);
    expect(after(routed(1, true), routed(2)).urgent).toBe(true);
    expect(after(routed(1)).urgent).toBe(false);
    // Routed before there were urgent cases.
    const earlier = { ...routed(1), data: { lead: 'MAILS' } } as unknown as CaseEvent;
    expect(after(earlier).urgent).toBe(false);
  });

  it('what was adopted stands first, and speaks for the receipt of before', () => {
    const old = {
      ...received,
      data: { channel: 'counter', sourceRefNo: null },
    } as unknown as CaseEvent;
    const adopted = event('sla.adopted', hour(0), SOMEBODY, { ...PROMISE, policy: '114-1' });
    const facts = readClockFacts([
      old,
      routed(1),
      event('case.accepted', hour(2), SOMEBODY, {}),
      adopted,
    ]);
    expect(facts).toMatchObject({ policy: '114-1', channel: 'counter', kind: 'inquiry' });
    expect(facts.spans.find(({ clock }) => clock === 'accepted')?.end?.at).toEqual(hour(2));
    expect(facts.spans.find(({ clock }) => clock === 'reply')?.startedAt).toEqual(hour(0));
  });

  it('other facts mean nothing to the clocks, and without a receipt there are none', () => {
    const noted = event('case.noted', hour(2), SOMEBODY, {
      text: '註',
    } satisfies EventData['case.noted']);
    expect(clocks(noted)).toEqual(clocks());
    expect(CLOCK_EVENTS).not.toContain('case.noted');
    expect(() => readClockFacts([noted])).toThrow('receipt');
  });

  it('a reopening begins another answer under the policy then in force; the first stays as it was', () => {
    const reopened = event('case.reopened', hour(7), SOMEBODY, {
      ...{ round: 2, policy: 'p#2', reason: '仍未解決', caseNo: null },
    });
    const facts = after(asked(1), resumed(2), approved(5), reopened, asked(8), extended(9, 3));
    expect(
      facts.spans.map(({ clock, policy, startedAt, end }) => [clock, policy, startedAt, end?.at]),
    ).toEqual([
      ['reply', 'p#1', hour(0), hour(5)],
      ['accepted', 'p#1', hour(0), hour(5)],
      ['first_answer', 'p#1', hour(0), hour(1)],
      ['reply:2', 'p#2', hour(7), undefined],
    ]);
    expect(facts.pauses).toEqual([
      { clock: 'reply', from: hour(1), to: hour(2) },
      { clock: 'reply:2', from: hour(8) },
    ]);
    expect(facts.extensions).toMatchObject([{ clock: 'reply:2', workingDays: 3 }]);
  });
});
