import fc from 'fast-check';
import { type CaseEvent, event, REPLY_CLOCK, systemActor } from '#case';
import type { CalendarData } from '../../libs/sla/src/domain/calendar/calendar-data.js';
import { WorkingCalendar } from '../../libs/sla/src/domain/calendar/working-calendar.js';
import { readClockFacts } from '../../libs/sla/src/domain/clock/clock-facts.js';
import { reckon, type ReckonedClock } from '../../libs/sla/src/domain/clock/reckon.js';
import type { SlaPolicy } from '../../libs/sla/src/domain/policy/policy.js';
import { commands, factsOf, receipt } from './histories.js';
import { aCalendar, aPolicy, aReceipt } from './rules.js';

const STAFF = systemActor('somebody');
const MINUTE_MS = 60_000;
const numRuns = Number(process.env.PROPERTY_RUNS ?? 200);

const all = (events: readonly CaseEvent[], policy: SlaPolicy, calendar: CalendarData) =>
  reckon(readClockFacts(events), { policy, calendar: new WorkingCalendar(calendar) });
const reply = (events: readonly CaseEvent[], policy: SlaPolicy, calendar: CalendarData) =>
  all(events, policy, calendar).find(({ clock }) => clock === REPLY_CLOCK) as ReckonedClock;
const due = (...given: Parameters<typeof reply>): number => reply(...given).dueAt.getTime();

/** A case with whatever happened to it, under whatever rules; no calendar is edited on the way. */
const aCase = (calendar = aCalendar()) =>
  fc
    .record({ at: aReceipt, policy: aPolicy, calendar, drawn: commands(0) })
    .map(({ at, drawn, ...rules }) => ({ at, ...rules, facts: factsOf(at, drawn) }));

const asked = (at: Date) =>
  event('case.supplement_requested', at, STAFF, { question: '?', told: 'email' });
const resumed = (at: Date) => event('case.resumed', at, STAFF, { note: null });
const extended = (at: Date, workingDays: number) =>
  event('extension.approved', at, STAFF, {
    ...{ workingDays, from: '', to: '', reason: '待查', told: 'email' as const },
  });
const consulted = (at: Date) =>
  event('case.consulted', at, STAFF, { sections: ['TECH'], question: '?' });
const transferred = (at: Date) =>
  event('case.transferred', at, STAFF, { from: 'MAILS', to: 'TECH', reason: '改分' });

/** The moment so many minutes after the last fact. */
const later = (facts: readonly CaseEvent[], minutes: number): Date =>
  new Date((facts.at(-1)?.at.getTime() ?? 0) + minutes * MINUTE_MS);
const isOpen = (facts: readonly CaseEvent[]): boolean =>
  readClockFacts(facts).spans.every(({ clock, end }) => clock !== REPLY_CLOCK || !end);
const isPaused = (facts: readonly CaseEvent[]): boolean =>
  readClockFacts(facts).pauses.some(({ to }) => !to);

const minutes = fc.integer({ min: 0, max: 6_000 });

describe('what holds for every deadline, whatever happened to the case', () => {
  it('it falls on a moment when the office works, after the clock began', () => {
    fc.assert(
      fc.property(aCase(), ({ facts, policy, calendar }) => {
        const office = new WorkingCalendar(calendar);
        for (const { dueAt, startedAt, provisional } of all(facts, policy, calendar)) {
          expect(provisional || (office.isWorkingMoment(dueAt) && dueAt > startedAt)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('pausing and resuming at once changes nothing', () => {
    fc.assert(
      fc.property(aCase(), minutes, ({ facts, policy, calendar }, after) => {
        fc.pre(isOpen(facts) && !isPaused(facts));
        const at = later(facts, after);
        expect(reply([...facts, asked(at), resumed(at)], policy, calendar)).toEqual(
          reply(facts, policy, calendar),
        );
      }),
      { numRuns },
    );
  });

  it('pausing never shortens it, and a longer pause gives no less', () => {
    fc.assert(
      fc.property(aCase(), minutes, minutes, minutes, ({ facts, policy, calendar }, a, b, c) => {
        fc.pre(isOpen(facts) && !isPaused(facts));
        const from = later(facts, a);
        const paused = (length: number) => [
          ...facts,
          asked(from),
          resumed(new Date(from.getTime() + length * MINUTE_MS)),
        ];
        const [none, short, long] = [facts, paused(b), paused(b + c)].map((one) =>
          due(one, policy, calendar),
        ) as [number, number, number];
        expect(none <= short && short <= long).toBe(true);
      }),
      { numRuns },
    );
  });

  it('extending never shortens it', () => {
    fc.assert(
      fc.property(
        aCase(),
        minutes,
        fc.integer({ min: 1, max: 30 }),
        ({ facts, policy, calendar }, after, days) => {
          const more = [...facts, extended(later(facts, after), days)];
          expect(due(more, policy, calendar)).toBeGreaterThanOrEqual(due(facts, policy, calendar));
        },
      ),
      { numRuns },
    );
  });

  it('two extensions are one of as many days, where every day is worked in full', () => {
    const days = fc.integer({ min: 1, max: 15 });
    const full = aCalendar(fc.constantFrom('none', 'all'));
    fc.assert(
      fc.property(aCase(full), days, days, ({ facts, policy, calendar }, a, b) => {
        const at = later(facts, 1);
        const twice = [...facts, extended(at, a), extended(at, b)];
        expect(due(twice, policy, calendar)).toBe(
          due([...facts, extended(at, a + b)], policy, calendar),
        );
      }),
      { numRuns },
    );
  });

  it('the order of unrelated actions does not matter', () => {
    const anyAction = fc.constantFrom(
      (at: Date) => [extended(at, 5)],
      (at: Date) => [extended(at, 1)],
      (at: Date) => [consulted(at)],
      (at: Date) => [transferred(at)],
    );
    fc.assert(
      fc.property(
        aCase(),
        anyAction,
        minutes,
        minutes,
        minutes,
        ({ facts, policy, calendar }, act, a, b, c) => {
          fc.pre(isOpen(facts) && !isPaused(facts));
          const from = later(facts, a);
          const to = new Date(from.getTime() + (b + 1) * MINUTE_MS);
          const pause = [asked(from), resumed(to)];
          const orders = [
            [...act(from), ...pause],
            [pause[0], ...act(new Date(from.getTime() + MINUTE_MS / 2)), pause[1]],
            [...pause, ...act(new Date(to.getTime() + c * MINUTE_MS))],
          ].map((some) => due([...facts, ...(some as CaseEvent[])], policy, calendar));
          expect(new Set(orders).size).toBe(1);
        },
      ),
      { numRuns },
    );
  });

  it('a paused clock has no armed rung, one that runs or is met late keeps those of its past', () => {
    fc.assert(
      fc.property(aCase(), ({ facts, policy, calendar }) => {
        for (const { state, rungs, endedAt } of all(facts, policy, calendar)) {
          const armed = rungs.filter((one) => one.state === 'armed');
          if (state === 'paused' || state === 'moot') expect(armed).toEqual([]);
          if (state === 'met')
            expect(armed.every(({ dueAt }) => dueAt < (endedAt as Date))).toBe(true);
          if (state === 'running')
            expect(rungs.find(({ rung }) => rung === 'breach')?.state).toBe('armed');
        }
      }),
      { numRuns },
    );
  });

  it('a later receipt never makes it earlier, with the same pauses', () => {
    fc.assert(
      fc.property(
        aPolicy,
        aCalendar(),
        aReceipt,
        minutes,
        minutes,
        minutes,
        (policy, calendar, at, a, b, c) => {
          const second = new Date(at.getTime() + a * MINUTE_MS);
          const from = new Date(second.getTime() + b * MINUTE_MS);
          const pause = [asked(from), resumed(new Date(from.getTime() + c * MINUTE_MS))];
          expect(due([receipt(at), ...pause], policy, calendar)).toBeLessThanOrEqual(
            due([receipt(second), ...pause], policy, calendar),
          );
        },
      ),
      { numRuns },
    );
  });

  it('taking an earlier case in never makes it later', () => {
    fc.assert(
      fc.property(
        aCase(),
        fc.integer({ min: 1, max: 40 }),
        ({ at, facts, policy, calendar }, days) => {
          const first = new Date(at.getTime() - days * 86_400_000);
          fc.pre(first >= new Date('2025-12-31T16:00:00Z'));
          const absorbed = event('case.absorbed', later(facts, 1), STAFF, {
            ...{ caseNo: '115-000001', caseId: '1', receivedAt: first.toISOString() },
          });
          expect(due([...facts, absorbed], policy, calendar)).toBeLessThanOrEqual(
            due(facts, policy, calendar),
          );
        },
      ),
      { numRuns },
    );
  });
});

// Of days that are past this does not hold: a day on which the case was paused gives less time back when
// it turns out not to have been worked.
describe('a calendar edit that only takes working days to come away never makes a deadline earlier', () => {
  const dayOff = (calendar: CalendarData, day: string): CalendarData => ({
    ...calendar,
    overrides: [...calendar.overrides, { day, worked: 'none', regions: [], reason: '颱風停班' }],
  });
  const dayAfter = (at: Date, days: number): string =>
    new Date(at.getTime() + days * 86_400_000 + 8 * 3600_000).toISOString().slice(0, 10);

  it('a day to come, on any calendar', () => {
    fc.assert(
      fc.property(aCase(), fc.integer({ min: 1, max: 40 }), ({ facts, policy, calendar }, days) => {
        const fewer = dayOff(calendar, dayAfter(later(facts, 0), days));
        fc.pre(!isPaused(facts));
        expect(due(facts, policy, fewer)).toBeGreaterThanOrEqual(due(facts, policy, calendar));
      }),
      { numRuns },
    );
  });
});
