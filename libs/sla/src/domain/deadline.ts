import { shiftDay, taipeiDay } from '#kernel';
import type { WorkingCalendar } from './working-calendar.js';

/** The ways a time limit can be counted. */
export const TARGET_UNITS = ['workingDays', 'calendarDays', 'workingMinutes', 'minutes'] as const;

/** An allowed time, e.g. three working days. */
export interface Target {
  readonly unit: (typeof TARGET_UNITS)[number];
  readonly amount: number;
}

/**
 * Until when a message received at that moment is to be answered.
 *
 * Days count from the day after receipt; holidays and weekends do not count, make-up working
 * Saturdays do (文書處理手冊). The deadline is the end of the working day in Taipei. Calendar days
 * that end on a day off move to the next working day (行政程序法 §48). Throws CalendarGap.
 */
export function deadlineFor(calendar: WorkingCalendar, target: Target, receivedAt: Date): Date {
  const { unit, amount } = target;
  const day = taipeiDay(receivedAt);
  switch (unit) {
    case 'workingDays':
      return calendar.endOfWork(calendar.addWorkingDays(day, amount));
    case 'calendarDays':
      return calendar.endOfWork(calendar.onOrAfter(shiftDay(day, amount)));
    case 'workingMinutes':
      return calendar.addWorkingMinutes(receivedAt, amount);
    case 'minutes':
      return new Date(receivedAt.getTime() + amount * 60_000);
  }
}

/** The moment so long before a deadline; in days it keeps the time of day. Throws CalendarGap. */
export function before(calendar: WorkingCalendar, deadline: Date, target: Target): Date {
  const { unit, amount } = target;
  const day = taipeiDay(deadline);
  switch (unit) {
    case 'workingDays':
      return sameTimeOn(calendar.addWorkingDays(day, -amount), deadline);
    case 'calendarDays':
      return sameTimeOn(shiftDay(day, -amount), deadline);
    case 'workingMinutes':
      return calendar.takeWorkingMinutes(deadline, amount);
    case 'minutes':
      return new Date(deadline.getTime() - amount * 60_000);
  }
}

const sameTimeOn = (day: string, at: Date): Date =>
  new Date(at.getTime() - (Date.parse(taipeiDay(at)) - Date.parse(day)));
