import type { CalendarData, DayOverride } from '../domain/calendar/calendar-data.js';
import type { CalendarVersion } from '../rule-store.port.js';

/** What is to change: one day (a typhoon, a change in mid-year), or the calendar as a whole. */
export type CalendarChange =
  | { readonly override: Omit<DayOverride, 'reason'>; readonly calendar?: undefined }
  | { readonly calendar: CalendarData; readonly override?: undefined };

/** A change of the calendar that somebody thinks of, and the version they were looking at. */
export interface CalendarProposal {
  readonly basedOn: number;
  readonly change: CalendarChange;
  readonly reason: string;
}

/** The calendar as it would be. A single day is laid over the calendar, and the label says so: `2026-1+3`. */
export function proposedCalendar(
  { no, calendar }: Pick<CalendarVersion, 'no' | 'calendar'>,
  { change, reason }: Pick<CalendarProposal, 'change' | 'reason'>,
): CalendarData {
  if (change.calendar) return change.calendar;
  const label = calendar.version.replace(/\+\d+$/, '');
  return {
    ...calendar,
    version: `${label}+${no + 1}`,
    overrides: [...calendar.overrides, { ...change.override, reason }],
  };
}
