import type { CalendarState } from '../api/model';

type Calendar = CalendarState['current']['calendar'];

/** How a day differs from what its weekday says; `weekend` and `usual` do not. */
export type DayKind =
  'usual' | 'weekend' | 'off' | 'make_up' | 'none' | 'morning' | 'afternoon' | 'all';

/** A day as the calendar has it, with the words of an override. */
export interface CalendarDay {
  readonly day: string;
  readonly kind: DayKind;
  readonly reason?: string;
}

/** A sign of its own for each kind, so that nobody has to tell colours apart. */
export const SIGNS: Readonly<Record<DayKind, string>> = {
  ...{ usual: '', weekend: '', off: '休', make_up: '補' },
  ...{ none: '停', morning: '上', afternoon: '下', all: '班' },
};

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

// People type 台北市, too.
const asWritten = (region: string) => region.trim().replaceAll('台', '臺');

/** Whether a change for these regions concerns an office in that region; none named is everywhere. */
export const concerns = (regions: readonly string[], region: string): boolean =>
  regions.length === 0 || regions.some((one) => asWritten(one) === asWritten(region));

/** What a day is; a later override overrules an earlier one, and other regions do not count. */
export function dayOf(calendar: Calendar, day: string): CalendarDay {
  const override = calendar.overrides.findLast(
    (one) => one.day === day && concerns(one.regions, calendar.region),
  );
  if (override) return { day, kind: override.worked, reason: override.reason };
  const year = calendar.years[day.slice(0, 4)];
  if (year?.makeUpWorkingDays.includes(day)) return { day, kind: 'make_up' };
  if (weekdayOf(day) % 6 === 0) return { day, kind: 'weekend' };
  return { day, kind: year?.daysOff.includes(day) ? 'off' : 'usual' };
}

/** The days of a month (1 to 12), after as many blanks as its first week has days of the month before. */
export function monthOf(year: string, month: number): (string | undefined)[] {
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const length = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return [
    ...Array.from({ length: weekdayOf(`${start}-01`) }, () => undefined),
    ...Array.from({ length }, (_, i) => `${start}-${String(i + 1).padStart(2, '0')}`),
  ];
}

/** The days of a year that are not as their weekday says, in their order. */
export const specialDays = (calendar: Calendar, year: string): CalendarDay[] =>
  Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1))
    .flat()
    .flatMap((day) => (day ? [dayOf(calendar, day)] : []))
    .filter(({ kind }) => kind !== 'usual' && kind !== 'weekend');
