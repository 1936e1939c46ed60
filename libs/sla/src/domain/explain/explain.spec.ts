import { type CaseEvent, CUSTOMER, event, systemActor } from '#case';
import { taipeiDay } from '#kernel';
import fc from 'fast-check';
import calendarData from '../../../../../config/calendar.json';
import policyData from '../../../../../config/sla-policies.json';
import { readCalendar } from '../../calendar-file.js';
import { readPolicy } from '../../sla-policy-file.js';
import type { DayOverride } from '../calendar/calendar-data.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { readClockFacts } from '../clock/clock-facts.js';
import { reckon } from '../clock/reckon.js';
import type { Target } from '../policy/policy.js';
import { explain, fittingRule } from './explain.js';
import type { ExplainedClock } from './explanation.js';

const taipei = (text: string): Date => new Date(`${text}+08:00`);
const SYSTEM = systemActor('test');
const shipped = readCalendar(calendarData);
const calendarWith = (...overrides: Partial<DayOverride>[]) =>
  new WorkingCalendar({
    ...shipped,
    overrides: overrides.map((one) => ({
      day: '',
      worked: 'none',
      regions: [],
      reason: '颱風停班',
      ...one,
    })),
  });
const shippedPolicy = readPolicy(policyData);
const policyOf = (reply: Target) => ({
  ...shippedPolicy,
  policies: [{ name: '全部', when: {}, targets: { ...shippedPolicy.policies[2].targets, reply } }],
});
const received = (at: Date, channel = 'manager_mailbox') =>
  event('case.received', at, CUSTOMER, {
    ...{
      channel,
      kind: 'complaint',
      sourceRefNo: null,
      policy: 'p',
      calendar: 1,
      dueAt: at.toISOString(),
    },
  });

const replyOf = (clocks: readonly ExplainedClock[]): ExplainedClock =>
  clocks.find(({ clock }) => clock === 'reply') as ExplainedClock;

/** Histories of a case: waiting times, extensions, a merge, perhaps an answer, in the order of time. */
const history = fc
  .record({
    at: fc.date({
      min: taipei('2024-01-02T00:00:00'),
      max: taipei('2027-03-01T00:00:00'),
      noInvalidDate: true,
    }),
    steps: fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 9_000 }),
        what: fc.constantFrom('pause', 'resume', 'extend', 'absorb', 'route', 'consult', 'answer'),
        days: fc.integer({ min: 1, max: 20 }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ at, steps }) => {
    const events: CaseEvent[] = [received(at)];
    let now = at;
    for (const { minutes, what, days } of steps) {
      now = new Date(now.getTime() + minutes * 60_000);
      events.push(happening(what, now, days, at));
    }
    return events;
  });

function happening(what: string, at: Date, days: number, receivedAt: Date): CaseEvent {
  const dates = { from: at.toISOString(), to: at.toISOString() };
  switch (what) {
    case 'pause':
      return event('case.supplement_requested', at, SYSTEM, { question: '?', told: 'email' });
    case 'resume':
      return event('case.resumed', at, SYSTEM, { note: null });
    case 'extend':
      return event('extension.approved', at, SYSTEM, {
        ...{ workingDays: days, reason: '查證', told: 'email', ...dates },
      });
    case 'absorb':
      return event('case.absorbed', at, SYSTEM, {
        ...{ caseNo: '115-000002', caseId: 'x' },
        receivedAt: new Date(receivedAt.getTime() - days * 3600_000).toISOString(),
      });
    case 'consult':
      return event('case.consulted', at, SYSTEM, { sections: ['MAILS'], question: '?' });
    case 'answer':
      return event('reply.approved', at, SYSTEM, { text: 'x', by: 'email' });
    default:
      return event('case.transferred', at, SYSTEM, { from: null, to: 'DELIVERY', reason: 'x' });
  }
}

const target = fc.record({
  unit: fc.constantFrom<Target['unit']>('workingDays', 'calendarDays', 'workingMinutes'),
  amount: fc.integer({ min: 1, max: 30 }),
  from: fc.constantFrom<Target['from']>('next_day', 'at_once'),
});

/** Closed and half days anywhere in the years of the histories. */
const overrides = fc.array(
  fc.record({
    day: fc
      .date({
        min: taipei('2024-01-02T00:00:00'),
        max: taipei('2027-12-01T00:00:00'),
        noInvalidDate: true,
      })
      .map(taipeiDay),
    worked: fc.constantFrom<DayOverride['worked']>('none', 'morning', 'afternoon', 'all'),
  }),
  { maxLength: 200 },
);

describe('the explanation of a deadline', () => {
  it('comes to what was reckoned, step by step and day by day, for any history', () => {
    fc.assert(
      fc.property(history, target, overrides, (events, reply, changed) => {
        const rules = { policy: policyOf(reply), calendar: calendarWith(...changed), no: 7 };
        const reckoned = reckon(readClockFacts(events), rules);
        const explained = explain(events, rules, new Date());
        expect(explained.map(({ clock }) => clock)).toEqual(reckoned.map(({ clock }) => clock));
        for (const [i, clock] of explained.entries()) {
          expect(clock.dueAt).toEqual(reckoned[i].dueAt);
          expect(clock.provisional).toBe(false);
          expectChained(clock);
          expectCounted(clock, rules.calendar, readClockFacts(events));
        }
      }),
      { numRuns: 500 },
    );
  });

  /** Each step begins where the one before it ended; the last one ends at the deadline. */
  function expectChained({ steps, startedAt, dueAt }: ExplainedClock): void {
    expect(steps.map(({ from }) => from)).toEqual([
      startedAt,
      ...steps.slice(0, -1).map(({ to }) => to),
    ]);
    expect(steps.at(-1)?.to).toEqual(dueAt);
  }

  /** What the days say adds up by itself, whatever the step says it comes to. */
  function expectCounted(
    clock: ExplainedClock,
    calendar: WorkingCalendar,
    { extensions }: ReturnType<typeof readClockFacts>,
  ): void {
    for (const { what, to, days } of clock.steps) {
      expect(days.at(-1)?.day).toBe(taipeiDay(to));
      const numbers = days.map(({ number }) => number).filter((number) => number !== null);
      const minutes = days.reduce((sum, day) => sum + (day.minutes ?? 0), 0);
      const { unit, amount } = clock.target;
      if (what === 'pause') {
        const given = clock.pauses.filter(({ tooLate }) => !tooLate);
        const whole = given.reduce((sum, pause) => sum + (pause.minutes ?? 0), 0);
        expect(Math.abs(minutes - whole)).toBeLessThanOrEqual(given.length + days.length);
      } else if (what === 'promise' && unit === 'workingMinutes') {
        expect(Math.abs(minutes - amount)).toBeLessThanOrEqual(days.length);
      } else {
        const asked = extensions.reduce((sum, { workingDays }) => sum + workingDays, 0);
        const count = what === 'extension' ? asked : amount;
        expect(numbers).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        const last = days.at(-1)?.day as string;
        expect(calendar.endsDeadline(last)).toBe(true);
      }
    }
  }

  it('says of each day whether it counts, and why not', () => {
    const calendar = calendarWith(
      { day: '2026-11-25', worked: 'none' },
      { day: '2026-11-27', worked: 'morning', reason: '下午停班' },
    );
    const policy = policyOf({ unit: 'workingDays', amount: 2, from: 'next_day' });
    const [reply] = explain(
      [received(taipei('2026-11-23T10:00:00'))],
      { policy, calendar, no: 1 },
      new Date(),
    );
    const [{ days }] = reply.steps;
    expect(
      days.map(({ day, number, why, reason, movesOn }) => [day, number, why, reason, movesOn]),
    ).toEqual([
      ['2026-11-23', null, 'first_day', null, false],
      ['2026-11-24', 1, 'working', null, false],
      ['2026-11-25', null, 'override', '颱風停班', false],
      ['2026-11-26', 2, 'working', null, false],
    ]);
    const longer = policyOf({ unit: 'workingDays', amount: 3, from: 'next_day' });
    const [moved] = explain(
      [received(taipei('2026-11-23T10:00:00'))],
      { policy: longer, calendar, no: 1 },
      new Date(),
    );
    expect(
      moved.steps[0].days
        .slice(-4)
        .map(({ day, number, why, movesOn }) => [day, number, why, movesOn]),
    ).toEqual([
      ['2026-11-27', 3, 'override', true],
      ['2026-11-28', null, 'weekend', true],
      ['2026-11-29', null, 'weekend', true],
      ['2026-11-30', null, 'working', false],
    ]);
    expect(moved.dueAt).toEqual(taipei('2026-11-30T17:30:00'));
  });

  it('tells make-up Saturdays and days off apart', () => {
    const policy = policyOf({ unit: 'workingDays', amount: 6, from: 'next_day' });
    const calendar = calendarWith();
    const [{ steps }] = explain(
      [received(taipei('2024-02-07T10:00:00'))],
      { policy, calendar, no: 1 },
      new Date(),
    );
    const why = Object.fromEntries(steps[0].days.map((day) => [day.day, [day.number, day.why]]));
    expect(why['2024-02-08']).toEqual([null, 'day_off']);
    expect(why['2024-02-10']).toEqual([null, 'weekend']);
    expect(why['2024-02-17']).toEqual([3, 'make_up']);
  });

  it('tells what a waiting time gives back, and that one after the deadline gives nothing', () => {
    const at = taipei('2026-11-23T10:00:00');
    const policy = policyOf({ unit: 'workingDays', amount: 1, from: 'next_day' });
    const events = [
      received(at),
      happening('pause', taipei('2026-11-24T17:00:00'), 0, at),
      happening('resume', taipei('2026-11-25T09:00:00'), 0, at),
      happening('pause', taipei('2026-11-26T09:00:00'), 0, at),
      happening('resume', taipei('2026-11-26T11:00:00'), 0, at),
    ];
    const reply = replyOf(explain(events, { policy, calendar: calendarWith(), no: 1 }, new Date()));
    expect(reply.pauses.map(({ minutes, tooLate }) => [minutes, tooLate])).toEqual([
      [60, false],
      [120, true],
    ]);
    expect(reply.steps.map(({ what }) => what)).toEqual(['promise', 'pause']);
    expect(reply.dueAt).toEqual(taipei('2026-11-25T09:30:00'));
  });

  it('begins a merged case at the first receipt, and says so', () => {
    const at = taipei('2026-11-23T10:00:00');
    const events = [received(at), happening('absorb', taipei('2026-11-24T10:00:00'), 20, at)];
    const rules = { policy: shippedPolicy, calendar: calendarWith(), no: 1 };
    const clocks = explain(events, rules, new Date());
    expect(clocks.map(({ clock, startedBy }) => [clock, startedBy])).toEqual([
      ['reply', 'earlier_receipt'],
      ['accepted', 'receipt'],
    ]);
    expect(replyOf(clocks).startedAt).toEqual(taipei('2026-11-22T14:00:00'));
  });

  it('ends with the last known day where the calendar ends', () => {
    const policy = policyOf({ unit: 'workingDays', amount: 9, from: 'next_day' });
    const [reply] = explain(
      [received(taipei('2027-12-27T10:00:00'))],
      { policy, calendar: calendarWith(), no: 1 },
      new Date(),
    );
    expect(reply.provisional).toBe(true);
    expect(reply.steps[0].days.at(-1)).toMatchObject({ day: '2028-01-01', why: 'unknown_year' });
  });

  it.each([
    ['call_center', false, '客服中心會辦單 call-centre slips'],
    ['email', false, '一般來信 every other message'],
    ['call_center', true, '急件 urgent'],
  ])('names the rule that fits %s, urgent %s', (channel, urgent, rule) => {
    const facts = { ...readClockFacts([received(new Date(), channel)]), urgent };
    expect(fittingRule(facts, { policy: shippedPolicy })).toMatchObject({
      ...{ policy: 'p', rule, subject: { channel, urgent } },
    });
  });
});

describe('how a clock stands', () => {
  const at = taipei('2026-11-23T10:00:00');
  const late = taipei('2026-12-01T10:00:00');
  const rules = { policy: shippedPolicy, calendar: calendarWith(), no: 1 };
  it.each<[string, string[], Date, string]>([
    ['runs', [], at, 'running'],
    ['is overdue', [], late, 'overdue'],
    ['waits', ['pause'], late, 'paused'],
    ['was met', ['answer'], late, 'met'],
  ])('%s', (_name, happened, now, verdict) => {
    const events = happened.map((what) => happening(what, taipei('2026-11-24T10:00:00'), 0, at));
    expect(replyOf(explain([received(at), ...events], rules, now)).verdict).toBe(verdict);
  });

  it('was met late', () => {
    const events = [received(at), happening('answer', late, 0, at)];
    expect(replyOf(explain(events, rules, late)).verdict).toBe('met_late');
  });
});
