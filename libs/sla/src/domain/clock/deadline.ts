import { shiftDay, taipeiDay } from '#kernel';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Duration, RungPlace } from '../policy/duration.js';
import type { Target } from '../policy/policy.js';

/**
 * Until when something that began at that moment is to be done.
 *
 * Days count from the day after (文書處理手冊), or from the day itself where the target says so and
 * there is working time left on it; holidays and weekends do not count, make-up working Saturdays do.
 * The deadline is the end of a working day in Taipei. Calendar days that end on a day off move to the
 * next working day (行政程序法 §48). Throws CalendarGap.
 */
export function deadlineFor(calendar: WorkingCalendar, target: Target, startedAt: Date): Date {
  const { unit, amount } = target;
  if (unit === 'workingMinutes') {
    return calendar.addWorkingMs(calendar.nextWorkingMoment(startedAt), amount * 60_000);
  }
  const zero = dayZero(calendar, target, startedAt);
  const last =
    unit === 'workingDays' ? calendar.addWorkingDays(zero, amount) : shiftDay(zero, amount);
  return calendar.endOfWork(calendar.closing(last));
}

/** The day before the first that may count. */
export function dayZero(calendar: WorkingCalendar, target: Target, startedAt: Date): string {
  const day = taipeiDay(startedAt);
  if (target.from === 'next_day') return day;
  const isWorked = calendar.isWorkingDay(day);
  // After work the day is over, else a limit of one day would be missed before it began.
  const isOver = isWorked && startedAt >= calendar.endOfWork(day);
  const counts = !isOver && (isWorked || target.unit === 'calendarDays');
  return counts ? shiftDay(day, -1) : day;
}

/** So many working days later; at its end on a day that may end a deadline, where it was one before. */
export function laterByDays(calendar: WorkingCalendar, deadline: Date, days: number): Date {
  if (days <= 0) return deadline;
  const from = taipeiDay(deadline);
  const to = calendar.closing(calendar.addWorkingDays(from, days));
  return sameTime(calendar, deadline, to);
}

/** The moment of a rung between start and deadline, or after it. Throws CalendarGap. */
export function rungMoment(
  calendar: WorkingCalendar,
  place: RungPlace,
  startedAt: Date,
  dueAt: Date,
): Date {
  if ('share' in place) {
    const allowed = calendar.workingMs(startedAt, dueAt);
    return calendar.addWorkingMs(startedAt, Math.round(allowed * place.share));
  }
  return awayFrom(calendar, dueAt, place);
}

function awayFrom(calendar: WorkingCalendar, dueAt: Date, { unit, amount }: Duration): Date {
  const day = taipeiDay(dueAt);
  switch (unit) {
    case 'workingDays':
      return sameTime(calendar, dueAt, calendar.addWorkingDays(day, amount));
    case 'calendarDays':
      return sameTime(calendar, dueAt, shiftDay(day, amount));
    case 'workingMinutes':
      return amount < 0
        ? calendar.takeWorkingMs(dueAt, -amount * 60_000)
        : calendar.addWorkingMs(dueAt, amount * 60_000);
  }
}

/** The same time of day on another day, but not before its work begins nor after it ends. */
function sameTime(calendar: WorkingCalendar, at: Date, day: string): Date {
  const moved = at.getTime() - (Date.parse(taipeiDay(at)) - Date.parse(day));
  const [begin, end] = [calendar.startOfWork(day), calendar.endOfWork(day)];
  return new Date(Math.min(Math.max(moved, begin.getTime()), end.getTime()));
}
