import { type ClockState, roundOf } from '#case';
import { taipeiDay } from '#kernel';
import { CalendarGap } from '../calendar/calendar-data.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { isLate, type RungPlace } from '../policy/duration.js';
import {
  type PolicyRule,
  ruleFor,
  type RungRule,
  type SlaPolicy,
  type Target,
  type TargetName,
} from '../policy/policy.js';
import type { ClockFacts, ClockSpan, Pause } from './clock-facts.js';
import { deadlineFor, laterByDays, rungMoment } from './deadline.js';

/** The rules a case is reckoned under: the policy it began under, the calendar of now. */
export interface Rules {
  readonly policy: SlaPolicy;
  /** The policies it was reopened under, by their names. */
  readonly later?: ReadonlyMap<string, SlaPolicy>;
  readonly calendar: WorkingCalendar;
}

/** A rung with its moment (UTC); `armed` says whether it is to fire. */
export interface ReckonedRung {
  readonly rung: string;
  readonly dueAt: Date;
  readonly state: 'armed' | 'paused' | 'cancelled';
}

/** A clock as the facts have it. */
export interface ReckonedClock {
  readonly clock: string;
  /** The policy it runs under. */
  readonly policy: string;
  readonly target: Target;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly state: ClockState;
  readonly endedAt: Date | null;
  readonly daysUsed: number | null;
  readonly provisional: boolean;
  readonly rungs: readonly ReckonedRung[];
}

const MINUTE_MS = 60_000;

/** The promise a clock runs for: `findings:MAILS` runs for `findings`. */
export const targetNameOf = (clock: string): TargetName => clock.split(':')[0] as TargetName;

/** The rungs of a clock's ladder. */
export const ladderOf = (policy: SlaPolicy, clock: string): readonly RungRule[] =>
  policy.ladders[targetNameOf(clock)] ?? [];

/**
 * Every deadline of a case, from its events and the rules alone: the same facts give the same answer
 * on any day. A clock nobody promised a time for is left out.
 */
export function reckon(facts: ClockFacts, rules: Rules): ReckonedClock[] {
  return facts.spans.flatMap((span) => {
    const urgent = span.end?.urgent ?? facts.urgent;
    const policy = policyUnder(rules, facts, span.policy);
    const target = targetOf(ruleFor(policy, { ...facts, urgent }), span.clock);
    return target ? [reckonClock(facts, span, target, { ...rules, policy })] : [];
  });
}

/** The policy of that name, as the rules of a case hold it. */
export function policyUnder(
  { policy, later }: Rules,
  facts: Pick<ClockFacts, 'policy'>,
  name: string,
): SlaPolicy {
  const found = name === facts.policy ? policy : later?.get(name);
  if (!found) throw new Error(`the policy ${name} is not at hand`);
  return found;
}

/** The policies a case was reopened under, beside the one it began under. */
export const laterPolicies = ({ policy, spans }: ClockFacts): string[] => [
  ...new Set(spans.map((span) => span.policy).filter((name) => name !== policy)),
];

/** The pauses and the working days more that the clock of an answer was given; none for any other. */
export function givenTo(facts: ClockFacts, clock: string): { pauses: Pause[]; days: number } {
  if (!roundOf(clock)) return { pauses: [], days: 0 };
  const extensions = facts.extensions.filter((one) => one.clock === clock);
  return {
    pauses: facts.pauses.filter((one) => one.clock === clock),
    days: extensions.reduce((sum, { workingDays }) => sum + workingDays, 0),
  };
}

const targetOf = (rule: PolicyRule, clock: string): Target | undefined =>
  rule.targets[targetNameOf(clock)];

function reckonClock(
  facts: ClockFacts,
  span: ClockSpan,
  target: Target,
  { policy, calendar }: Rules,
): ReckonedClock {
  const { pauses, days } = givenTo(facts, span.clock);
  const { dueAt, provisional } = deadline(calendar, target, span.startedAt, days, pauses);
  const state = stateOf(span, pauses);
  return {
    ...{ clock: span.clock, policy: span.policy, target, startedAt: span.startedAt, dueAt },
    ...{ state, provisional },
    endedAt: span.end?.at ?? null,
    daysUsed: state === 'met' ? daysUsed(calendar, span, pauses) : null,
    rungs: ladderOf(policy, span.clock).map((rung) => {
      const at = momentOf(calendar, rung.at, span.startedAt, dueAt);
      return { rung: rung.rung, dueAt: at, state: rungState(rung, at, span, state) };
    }),
  };
}

const stateOf = (span: ClockSpan, pauses: readonly Pause[]): ClockState =>
  span.end?.as ?? (pauses.some(({ to }) => !to) ? 'paused' : 'running');

/**
 * What was due before the answer still fires, so that a breach is noted by whoever comes late; what
 * would have been due before the clock began never does.
 */
function rungState(
  rung: RungRule,
  at: Date,
  { startedAt, end }: ClockSpan,
  state: ClockState,
): ReckonedRung['state'] {
  if (!isLate(rung.at) && at <= startedAt) return 'cancelled';
  if (state === 'paused') return 'paused';
  if (state === 'running') return 'armed';
  return end?.as === 'met' && at < end.at ? 'armed' : 'cancelled';
}

/**
 * The promise, then the extensions, then the paused working time given back to the minute. Neither
 * the order of the actions nor the hour of the reckoning matters.
 */
function deadline(
  calendar: WorkingCalendar,
  target: Target,
  startedAt: Date,
  extraDays: number,
  pauses: readonly Pause[],
): { dueAt: Date; provisional: boolean } {
  try {
    const promised = deadlineFor(calendar, target, startedAt);
    const extended = laterByDays(calendar, promised, extraDays);
    return { dueAt: giveBack(calendar, extended, pauses), provisional: false };
  } catch (error) {
    if (!(error instanceof CalendarGap)) throw error;
    return { dueAt: lastKnown(calendar, startedAt), provisional: true };
  }
}

/** A pause that begins when the deadline has passed gives nothing back: what is missed stays missed. */
export function giveBack(
  calendar: WorkingCalendar,
  deadline: Date,
  pauses: readonly Pause[],
): Date {
  let dueAt = deadline;
  let paused = 0;
  for (const { from, to } of pauses) {
    if (!to || from >= dueAt) continue;
    paused += calendar.workingMs(from, to);
    dueAt = calendar.addWorkingMs(deadline, Math.floor(paused / MINUTE_MS) * MINUTE_MS);
  }
  return dueAt;
}

/** Where the calendar ends: the close of its last working day, so that somebody looks in time. */
function lastKnown(calendar: WorkingCalendar, startedAt: Date): Date {
  const last = calendar.coveredUntil;
  if (!last || last < taipeiDay(startedAt)) return startedAt;
  const close = calendar.endOfWork(
    calendar.isWorkingDay(last) ? last : calendar.addWorkingDays(last, -1),
  );
  return close > startedAt ? close : startedAt;
}

function momentOf(calendar: WorkingCalendar, place: RungPlace, startedAt: Date, dueAt: Date): Date {
  try {
    return rungMoment(calendar, place, startedAt, dueAt);
  } catch (error) {
    if (!(error instanceof CalendarGap)) throw error;
    return dueAt;
  }
}

/** Working days used: 0.5 for the same day (文書處理手冊); whole days of waiting for the customer are not. */
function daysUsed(
  calendar: WorkingCalendar,
  { startedAt, end }: ClockSpan,
  pauses: readonly Pause[],
) {
  if (!end) return null;
  try {
    const between = calendar.workingDaysBetween(taipeiDay(startedAt), taipeiDay(end.at));
    const paused = pauses.reduce(
      (sum, { from, to }) => sum + calendar.workingMs(from, to ?? end.at),
      0,
    );
    return Math.max(0.5, between - Math.floor(paused / calendar.dayMs));
  } catch (error) {
    if (error instanceof CalendarGap) return null;
    throw error;
  }
}
