/** Hours of a day in Taipei, e.g. 08:30 to 17:30. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Which part of its hours the office works on a day. */
export const WORKED = ['none', 'morning', 'afternoon', 'all'] as const;
export type Worked = (typeof WORKED)[number];

/** A day that is worked otherwise than the calendar of the year says: a typhoon, a change in mid-year. */
export interface DayOverride {
  readonly day: string;
  readonly worked: Worked;
  /** Where it holds; empty is everywhere. Only the office's own region counts. */
  readonly regions: readonly string[];
  readonly reason: string;
}

/** Days off and working days of the office, as data (config/calendar.json). Days are ISO dates in Taipei. */
export interface CalendarData {
  readonly version: string;
  /** Who says so; shown wherever the calendar is shown. */
  readonly source: string;
  /** Where the office is: overrides of other regions do not concern it. */
  readonly region: string;
  /** Without the lunch break, half days are cut at noon. */
  readonly workingHours: Hours & { readonly break?: Hours };
  readonly years: Readonly<Record<string, YearData>>;
  /** A later one of the same day overrules an earlier one. */
  readonly overrides: readonly DayOverride[];
}

/** The days of a year that are not as their weekday says. */
export interface YearData {
  readonly daysOff: readonly string[];
  readonly makeUpWorkingDays: readonly string[];
}

// 台 and 臺 are the same character to people, who type the short one.
const asWritten = (region: string): string => region.trim().replaceAll('台', '臺');

/** Whether a change for these regions concerns an office in that region; none named is everywhere. */
export const concerns = (regions: readonly string[], region: string): boolean =>
  regions.length === 0 || regions.some((one) => asWritten(one) === asWritten(region));

/** The calendar does not cover a year: it must be added, never guessed. */
export class CalendarGap extends Error {
  override readonly name = 'CalendarGap';

  constructor(readonly year: number) {
    super(`the working calendar does not cover ${year}`);
  }
}
