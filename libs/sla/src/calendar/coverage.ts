import { startOfDay } from '#kernel';
import type { CalendarData } from '../domain/calendar/calendar-data.js';

/** So many days before the calendar ends its administrator is told: the next year is published by then. */
export const WARN_DAYS = 60;
const DAY_MS = 24 * 3600_000;

/** How far the calendar reaches without a gap from today on. */
export interface Coverage {
  /** The last day known; null where today is not. */
  readonly until: string | null;
  /** 0 on the last day, negative where today is not covered. */
  readonly daysLeft: number;
  /** The first year that is missing. */
  readonly missingYear: number;
  /** It is time to add that year. */
  readonly isDue: boolean;
}

/** A year missing between two others is a gap, too. */
export function coverageOf({ years }: Pick<CalendarData, 'years'>, today: string): Coverage {
  let missingYear = Number(today.slice(0, 4));
  while (years[missingYear]) missingYear += 1;
  const until = `${missingYear - 1}-12-31`;
  const daysLeft = (startOfDay(until).getTime() - startOfDay(today).getTime()) / DAY_MS;
  const isDue = daysLeft <= WARN_DAYS;
  return { until: daysLeft < 0 ? null : until, daysLeft, missingYear, isDue };
}
