import { type CaseEvent, type EventData, type EventType, roundOf } from '#case';
import { CalendarGap } from '../calendar/calendar-data.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type ClockFacts, type Pause, readClockFacts } from '../clock/clock-facts.js';
import { deadlineFor, laterByDays } from '../clock/deadline.js';
import {
  giveBack,
  givenTo,
  ladderOf,
  reckon,
  type ReckonedClock,
  type Rules,
  policyUnder,
  targetNameOf,
} from '../clock/reckon.js';
import { ruleFor, type SlaPolicy } from '../policy/policy.js';
import { daysOfExtension, daysOfMinutes, daysOfPromise, minutesBetween } from './count-days.js';
import type {
  EarlierDeadline,
  ExplainedClock,
  ExplainedExtension,
  ExplainedPause,
  ExplainedRung,
  FittingRule,
  StartedBy,
  Step,
  Verdict,
} from './explanation.js';

type Of<T extends EventType> = CaseEvent & { readonly type: T; readonly data: EventData[T] };
const only = <T extends EventType>(events: readonly CaseEvent[], type: T): Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type);

/** The rule a case was promised under, and why that one. */
export function fittingRule(facts: ClockFacts, { policy }: Pick<Rules, 'policy'>): FittingRule {
  const { channel, kind, urgent } = facts;
  const { name, when } = ruleFor(policy, facts);
  return { policy: facts.policy, rule: name, when, subject: { channel, kind, urgent } };
}

/**
 * Replays every clock of a case from its events and the rules, step by step, with the very functions
 * that reckon it. `now` only decides whether what runs is overdue.
 */
export function explain(
  events: readonly CaseEvent[],
  rules: Rules & { readonly no: number },
  now: Date,
): ExplainedClock[] {
  const facts = readClockFacts(events);
  return reckon(facts, rules).map((clock) => {
    const { pauses, days } = givenTo(facts, clock.clock);
    const { clock: name, policy, target, startedAt, dueAt } = clock;
    const { state, endedAt, daysUsed, provisional } = clock;
    return {
      ...{ clock: name, policy, calendar: rules.no, target, startedAt, dueAt, state, endedAt },
      ...{ daysUsed, provisional, startedBy: startedBy(name, startedAt, events) },
      ...replay(rules.calendar, clock, days, pauses),
      extensions: extensionsOf(inRound(events, clock.clock)),
      earlier: earlierOf(events, name),
      verdict: verdictOf(clock, now),
      rungs: rungsOf(clock, policyUnder(rules, facts, clock.policy), events, now),
    };
  });
}

function startedBy(clock: string, startedAt: Date, events: readonly CaseEvent[]): StartedBy {
  const name = targetNameOf(clock);
  if (name === 'return') return 'assignment';
  if (name === 'findings') return 'consultation';
  if (
    (roundOf(clock) ?? 1) > 1 &&
    only(events, 'case.reopened').some(({ at }) => +at === +startedAt)
  )
    return 'reopening';
  const isEarlier = only(events, 'case.absorbed').some(
    ({ data }) => Date.parse(data.receivedAt) === startedAt.getTime(),
  );
  return isEarlier ? 'earlier_receipt' : 'receipt';
}

/** The promise, then the extensions, then the waiting time: the order in which a deadline is reckoned. */
function replay(
  calendar: WorkingCalendar,
  { target, startedAt, dueAt }: ReckonedClock,
  days: number,
  pauses: readonly Pause[],
): { steps: Step[]; pauses: ExplainedPause[] } {
  try {
    const promised = deadlineFor(calendar, target, startedAt);
    const extended = laterByDays(calendar, promised, days);
    const given = giveBack(calendar, extended, pauses);
    const steps: Step[] = [
      promise(calendar, target, startedAt, promised),
      {
        ...{ what: 'extension', from: promised, to: extended },
        days: days > 0 ? daysOfExtension(calendar, promised, days) : [],
      },
      {
        ...{ what: 'pause', from: extended, to: given },
        // The day of the deadline itself has no working time left to give.
        days: daysOfMinutes(calendar, extended, given).filter(
          ({ minutes }, i) => i > 0 || minutes !== null,
        ),
      },
    ];
    return {
      steps: steps.filter(({ what, from, to }) => what === 'promise' || from < to),
      pauses: pauses.map((pause, i) =>
        explainedPause(calendar, pause, giveBack(calendar, extended, pauses.slice(0, i))),
      ),
    };
  } catch (error) {
    if (!(error instanceof CalendarGap)) throw error;
    return {
      steps: [promise(calendar, target, startedAt, dueAt)],
      pauses: pauses.map((pause) => explainedPause(calendar, pause, dueAt)),
    };
  }
}

const promise = (
  calendar: WorkingCalendar,
  target: ReckonedClock['target'],
  from: Date,
  to: Date,
): Step => ({ what: 'promise', from, to, days: daysOfPromise(calendar, target, from, to) });

const explainedPause = (
  calendar: WorkingCalendar,
  { from, to }: Pause,
  dueBefore: Date,
): ExplainedPause => ({
  ...{ from, to: to ?? null, minutes: to ? minutesBetween(calendar, from, to) : null },
  tooLate: from >= dueBefore,
});

/** What happened while the answer of that clock was owed; nothing for any other clock. */
function inRound(events: readonly CaseEvent[], clock: string): CaseEvent[] {
  let round = 1;
  return events.filter((one) => {
    if (one.type === 'case.reopened') round = one.data.round;
    return round === roundOf(clock);
  });
}

/** Every request for more time with its answer; what is not answered yet waits. */
function extensionsOf(events: readonly CaseEvent[]): ExplainedExtension[] {
  const found: ExplainedExtension[] = [];
  for (const { type, at, data } of events) {
    if (type === 'extension.requested') {
      const { workingDays, reason, from, to } = data;
      found.push({
        ...{ askedAt: at, decidedAt: null, outcome: 'pending', workingDays, reason },
        refusal: null,
        ...{ from: new Date(from), to: new Date(to) },
      });
    } else if (type === 'extension.approved' || type === 'extension.refused') {
      const asked = found.at(-1)?.outcome === 'pending' ? found.pop() : undefined;
      const approved = type === 'extension.approved' ? data : undefined;
      found.push({
        ...{ askedAt: asked?.askedAt ?? null, decidedAt: at },
        outcome: approved ? 'approved' : 'refused',
        workingDays: approved?.workingDays ?? asked?.workingDays ?? null,
        reason: asked?.reason ?? data.reason,
        refusal: approved ? null : data.reason,
        from: approved ? new Date(approved.from) : (asked?.from ?? null),
        to: approved ? new Date(approved.to) : (asked?.to ?? null),
      });
    }
  }
  return found;
}

const earlierOf = (events: readonly CaseEvent[], clock: string): EarlierDeadline[] =>
  only(events, 'sla.rescheduled')
    .filter(({ data }) => data.clock === clock)
    .map(({ at, data: { from, to, cause } }) => ({
      ...{ at, from: new Date(from), to: new Date(to), cause },
    }));

function verdictOf({ state, dueAt, endedAt }: ReckonedClock, now: Date): Verdict {
  if (state === 'met') return endedAt && endedAt > dueAt ? 'met_late' : 'met';
  return state === 'running' && now > dueAt ? 'overdue' : state;
}

function rungsOf(
  { clock, rungs }: ReckonedClock,
  policy: SlaPolicy,
  events: readonly CaseEvent[],
  now: Date,
): ExplainedRung[] {
  const told = (['sla.warned', 'sla.breached', 'sla.escalated'] as const).flatMap((type) =>
    only(events, type),
  );
  return ladderOf(policy, clock).map(({ rung, at, to }) => {
    const last = told.filter(({ data }) => data.clock === clock && data.rung === rung).at(-1);
    const reckoned = rungs.find((one) => one.rung === rung) as ReckonedClock['rungs'][number];
    // Done in time, it has fired without a word; nobody had to be told.
    const isPast = reckoned.state === 'armed' && reckoned.dueAt <= now;
    return {
      ...{ rung, place: at, to, dueAt: reckoned.dueAt, toldAt: last?.at ?? null },
      state: last || isPast ? 'fired' : reckoned.state,
    };
  });
}
