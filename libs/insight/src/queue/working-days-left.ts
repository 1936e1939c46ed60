import type { OfficeDays } from '../office-days.js';

/** What of a case says how long is left. */
interface Running {
  readonly status: string;
  readonly dueAt: Date;
  readonly pausedAt: Date | null;
}

const ENDED: readonly string[] = ['replied', 'closed', 'declined'];

/**
 * Working days left until the deadline: 0 on its day, negative when that day has passed. While the
 * customer is waited for, as many as were left when the clock stopped. Null where nothing is due any
 * more, and where the calendar does not know the years between.
 */
export function workingDaysLeft(c: Running, days: OfficeDays): number | null {
  if (ENDED.includes(c.status)) return null;
  const stands = c.pausedAt !== null && c.pausedAt <= c.dueAt;
  return days.workingDaysUntil(c.dueAt, stands ? c.pausedAt : undefined);
}
