import { Clock, startOfDay, taipeiDay } from '#kernel';
import type { SlaRules } from '#sla';

/** The days the office works. */
export type Calendar = SlaRules['calendar'];

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

/** The working minutes between two moments; 0 where the second is not later. */
function workingMinutes(calendar: Calendar, from: Date, to: Date): number {
  let sum = 0;
  for (let day = taipeiDay(from); day <= taipeiDay(to); day = taipeiDay(startOfDay(day, 1))) {
    if (!calendar.isWorkingDay(day)) continue;
    const begin = Math.max(calendar.startOfWork(day).getTime(), from.getTime());
    const end = Math.min(calendar.endOfWork(day).getTime(), to.getTime());
    sum += Math.max(0, end - begin) / MINUTE_MS;
  }
  return sum;
}

/**
 * The moments at which `count` messages came in, oldest first: in working hours, spread over the
 * last four weeks of work up to now, none of them in the future, whatever the day is.
 */
export function receiptMoments(count: number, now: Date, calendar: Calendar): Date[] {
  const first = calendar.startOfWork(calendar.addWorkingDays(taipeiDay(now), -WORKING_DAYS));
  const stride = (workingMinutes(calendar, first, now) - 1) / count;
  return Array.from({ length: count }, (_, n) => {
    // Irregular, as people are, but always in their order.
    const minutes = stride * (n + ((n * 7) % 10) / 10);
    return calendar.addWorkingMinutes(first, Math.floor(minutes) + ((n * 29) % 60) / 60);
  });
}
