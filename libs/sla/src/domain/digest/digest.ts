import { TRIAGE } from '#case';
import { taipeiDay } from '#kernel';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { CalendarGap } from '../calendar/calendar-data.js';

/** A case whose customer still waits for the answer, as the daily list needs it. Times are UTC. */
export interface OpenCase {
  readonly caseNo: string;
  readonly channel: string;
  readonly kind: string;
  readonly lead: string | null;
  /** The handler's name. */
  readonly handler: string | null;
  readonly dueAt: Date;
  readonly pausedAt: Date | null;
  readonly awaitingFindings: readonly string[];
}

/** A case that is overdue, with by how many working days; 0 where it is since today. */
export type OverdueCase = OpenCase & { readonly days: number };

/** What presses on a morning (稽催); a case stands in one list, the most pressing. */
export interface Digest {
  readonly day: string;
  readonly overdue: readonly OverdueCase[];
  readonly today: readonly OpenCase[];
  readonly next: readonly OpenCase[];
  /** The customer is asked for facts. */
  readonly paused: readonly OpenCase[];
  /** Not due by the next working day, and sections that were asked have not answered. */
  readonly awaiting: readonly OpenCase[];
}

/** The daily list of these cases, as of that moment. */
export function digestOf(cases: readonly OpenCase[], calendar: WorkingCalendar, at: Date): Digest {
  const day = taipeiDay(at);
  const nextDay = nextWorkingDay(calendar, day);
  const sorted = [...cases].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.caseNo.localeCompare(b.caseNo),
  );
  const running = sorted.filter(({ pausedAt }) => !pausedAt);
  const ahead = running.filter(({ dueAt }) => dueAt > at);
  const isBy = (last: string) => (c: OpenCase) => taipeiDay(c.dueAt) <= last;
  const byToday = ahead.filter(isBy(day));
  const byNext = ahead.filter((c) => !byToday.includes(c)).filter(isBy(nextDay));
  const pressing = new Set([...byToday, ...byNext]);
  return {
    day,
    overdue: running
      .filter(({ dueAt }) => dueAt <= at)
      .map((c) => ({ ...c, days: daysLate(calendar, c.dueAt, day) })),
    today: byToday,
    next: byNext,
    paused: sorted
      .filter(({ pausedAt }) => pausedAt)
      .sort((a, b) => Number(a.pausedAt) - Number(b.pausedAt)),
    awaiting: ahead.filter((c) => !pressing.has(c) && c.awaitingFindings.length > 0),
  };
}

/** A list in which nothing stands is sent to nobody. */
export const isEmpty = ({ overdue, today, next, paused, awaiting }: Digest): boolean =>
  [overdue, today, next, paused, awaiting].every((list) => list.length === 0);

/** Whose daily list a case stands in: its section's, or the dispatcher's where it has none. */
export const boardOf = ({ lead }: Pick<OpenCase, 'lead'>): string => lead ?? TRIAGE;

function nextWorkingDay(calendar: WorkingCalendar, day: string): string {
  try {
    return calendar.addWorkingDays(day, 1);
  } catch (error) {
    if (error instanceof CalendarGap) return day;
    throw error;
  }
}

function daysLate(calendar: WorkingCalendar, dueAt: Date, day: string): number {
  try {
    return calendar.workingDaysBetween(taipeiDay(dueAt), day);
  } catch (error) {
    if (error instanceof CalendarGap) return 0;
    throw error;
  }
}
