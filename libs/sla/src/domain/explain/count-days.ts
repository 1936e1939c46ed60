import { shiftDay, startOfDay, taipeiDay } from '#kernel';
import { CalendarGap } from '../calendar/calendar-data.js';
import type { DayReason, WorkingCalendar } from '../calendar/working-calendar.js';
import { dayZero } from '../clock/deadline.js';
import type { Target } from '../policy/policy.js';

/** Why a day stands where it does: the calendar's reason, the day it began on, or the end of what is known. */
export type DayWhy = DayReason | 'first_day' | 'unknown_year';

/** A day between start and deadline: counted, with its number or its working minutes, or skipped and why. */
export interface ExplainedDay {
  readonly day: string;
  /** The number of the day, 1, 2, 3 …; null where it does not count. */
  readonly number: number | null;
  /** Working minutes that count, where minutes are counted. */
  readonly minutes: number | null;
  readonly why: DayWhy;
  /** The words of an override, e.g. 颱風停班. */
  readonly reason: string | null;
  /** It closes early, or is off: a deadline that would end here moves on to the next full working day. */
  readonly movesOn: boolean;
}

type Numbered = Pick<ExplainedDay, 'number' | 'minutes' | 'movesOn'>;
const SKIPPED: Numbered = { number: null, minutes: null, movesOn: false };

const dayOf = (calendar: WorkingCalendar, day: string, numbered: Numbered): ExplainedDay => {
  const { why, reason = null } = calendar.day(day);
  return { day, ...numbered, why, reason };
};

const unknown = (day: string): ExplainedDay => ({
  ...{ day, ...SKIPPED, why: 'unknown_year', reason: null },
});

/** Days in their order; where the calendar ends, the list ends with the first day it does not know. */
function gather(first: string, next: (day: string) => ExplainedDay | undefined): ExplainedDay[] {
  const days: ExplainedDay[] = [];
  for (let day = first; ; day = shiftDay(day, 1)) {
    try {
      const found = next(day);
      if (!found) return days;
      days.push(found);
    } catch (error) {
      if (!(error instanceof CalendarGap)) throw error;
      return [...days, unknown(day)];
    }
  }
}

/** Counts `amount` days after `zero`, and goes on to a day that may end a deadline. */
function countFrom(
  calendar: WorkingCalendar,
  first: string,
  zero: string,
  { unit, amount }: Pick<Target, 'unit' | 'amount'>,
): ExplainedDay[] {
  let count = 0;
  let isDone = false;
  return gather(first, (day) => {
    if (isDone) return undefined;
    if (day <= zero) return { ...dayOf(calendar, day, SKIPPED), why: 'first_day' };
    const counts = count < amount && (unit === 'calendarDays' || calendar.isWorkingDay(day));
    if (counts) count += 1;
    const ends = count === amount && calendar.endsDeadline(day);
    isDone = ends;
    const movesOn = count === amount && !ends;
    return dayOf(calendar, day, { number: counts ? count : null, minutes: null, movesOn });
  });
}

/** The days of a promise, from the day its clock began to the day it is due. */
export function daysOfPromise(
  calendar: WorkingCalendar,
  target: Target,
  startedAt: Date,
  dueAt: Date,
): ExplainedDay[] {
  if (target.unit === 'workingMinutes') return daysOfMinutes(calendar, startedAt, dueAt);
  const first = taipeiDay(startedAt);
  try {
    return countFrom(calendar, first, dayZero(calendar, target, startedAt), target);
  } catch (error) {
    if (error instanceof CalendarGap) return [unknown(first)];
    throw error;
  }
}

/** The days by which an extension moves a deadline. */
export function daysOfExtension(
  calendar: WorkingCalendar,
  deadline: Date,
  amount: number,
): ExplainedDay[] {
  const from = taipeiDay(deadline);
  return countFrom(calendar, shiftDay(from, 1), from, { unit: 'workingDays', amount });
}

/** The days between two moments, each with its working minutes. */
export function daysOfMinutes(calendar: WorkingCalendar, from: Date, to: Date): ExplainedDay[] {
  const last = taipeiDay(to);
  return gather(taipeiDay(from), (day) => {
    if (day > last) return undefined;
    const begin = new Date(Math.max(from.getTime(), startOfDay(day).getTime()));
    const end = new Date(Math.min(to.getTime(), startOfDay(day, 1).getTime()));
    const minutes = Math.round(calendar.workingMs(begin, end) / 60_000);
    return dayOf(calendar, day, { number: null, minutes: minutes || null, movesOn: false });
  });
}

/** Working minutes between two moments; null where the calendar does not know. */
export function minutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number | null {
  try {
    return Math.floor(calendar.workingMs(from, to) / 60_000);
  } catch (error) {
    if (error instanceof CalendarGap) return null;
    throw error;
  }
}
