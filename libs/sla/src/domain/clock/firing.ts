import { type CaseEvent, type ClockState, event, systemActor } from '#case';
import { CalendarGap } from '../calendar/calendar-data.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { isDeadline, isLate } from '../policy/duration.js';
import type { RungRule } from '../policy/policy.js';

const SLA = systemActor('sla');

/** A timer that has come due, with the clock it belongs to. Times are UTC. */
export interface DueTimer {
  readonly id: string;
  readonly caseId: string;
  readonly clock: string;
  readonly rung: string;
  readonly epoch: number;
  readonly policy: string;
  /** The deadline of the clock, not the moment of the rung. */
  readonly deadline: Date;
  readonly state: ClockState;
  readonly endedAt: Date | null;
  /** The deadline is the case's own: the clock is that of the answer owed, or given last. */
  readonly isCases: boolean;
}

/** Who is to be told of a rung, how, and from when on. */
export interface AlertOrder {
  readonly deliverAt: Date;
  readonly recipients: readonly string[];
  readonly channels: readonly string[];
}

/** What a rung does: a mark, a line on the timeline, an alert; each or none. */
export interface Firing {
  /** The deadline of this clock was missed. */
  readonly breaches: boolean;
  readonly event?: CaseEvent;
  readonly alert?: AlertOrder;
}

const NOTHING: Firing = { breaches: false };

/**
 * What a rung does at that moment. A breach closes nothing and hides nothing: the case stays where it
 * is, marked. Where what the clock ran for is done, nobody is urged any more: done after the deadline
 * it is still a breach, done in time it leaves no trace.
 */
export function firing(
  timer: DueTimer,
  rule: RungRule | undefined,
  calendar: WorkingCalendar,
  at: Date,
): Firing {
  const { clock, rung, deadline, state, endedAt } = timer;
  if (!rule || state === 'moot') return NOTHING;
  const breaches = isDeadline(rule.at) && (!endedAt || endedAt > deadline);
  if (endedAt && !breaches) return NOTHING;
  const data = { clock, rung, dueAt: deadline.toISOString() };
  const type = breaches ? 'sla.breached' : isLate(rule.at) ? 'sla.escalated' : 'sla.warned';
  return {
    breaches,
    event: event(type, at, SLA, data),
    alert: endedAt ? undefined : alertOf(rule, calendar, at),
  };
}

/** At once where it is urgent, else when the office works. */
function alertOf(rule: RungRule, calendar: WorkingCalendar, at: Date): AlertOrder {
  return { deliverAt: tellFrom(rule, calendar, at), recipients: rule.to, channels: rule.by };
}

/** From when on people may be told of a rung, where somebody wants to tell them at that moment. */
export const tellFrom = (
  rule: Pick<RungRule, 'urgent'> | undefined,
  calendar: WorkingCalendar,
  at: Date,
): Date => (rule?.urgent ? at : workingMoment(calendar, at));

function workingMoment(calendar: WorkingCalendar, at: Date): Date {
  try {
    return calendar.nextWorkingMoment(at);
  } catch (error) {
    if (error instanceof CalendarGap) return at;
    throw error;
  }
}

/** Whether a firing shows on the case itself: the customer's deadline is missed, or near. */
export const marksCase = ({ isCases }: DueTimer, { event: fact }: Firing): boolean =>
  isCases && fact !== undefined && fact.type !== 'sla.escalated';
