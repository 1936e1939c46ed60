import { Clock, taipeiDay } from '#kernel';
import type { WorkingCalendar } from '#sla';

/** The days the office works. */
export type Calendar = WorkingCalendar;

/** A clock that is set: the demo's cases come from the past weeks. */
export class DemoClock extends Clock {
  private at = new Date();

  now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}

/** How far back the demo's oldest case lies. */
const WORKING_DAYS = 20;
const MINUTE_MS = 60_000;

/**
 * The moments at which `count` messages came in, oldest first: in working hours, spread over the
 * last four weeks of work up to now, none of them in the future, whatever the day is.
 */
export function receiptMoments(count: number, now: Date, calendar: Calendar): Date[] {
  const first = calendar.startOfWork(calendar.addWorkingDays(taipeiDay(now), -WORKING_DAYS));
  const stride = (calendar.workingMs(first, now) / MINUTE_MS - 1) / count;
  return Array.from({ length: count }, (_, n) => {
    // Irregular, as people are, but always in their order.
    const minutes = stride * (n + ((n * 7) % 10) / 10);
    const seconds = Math.floor(minutes) * 60 + ((n * 29) % 60);
    return calendar.addWorkingMs(first, seconds * 1_000);
  });
}
