import type { CalendarData } from './working-calendar.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const isDay = (text: unknown): text is string =>
  typeof text === 'string' &&
  DAY.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  // 30 February is read as 2 March.
  new Date(text).toISOString().startsWith(text);

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Every fault of a working calendar, in words an administrator can act on. */
export function checkCalendar(data: unknown): string[] {
  const { version, source, workingHours, years } = (data ?? {}) as Partial<CalendarData>;
  const { from, to } = workingHours ?? { from: '', to: '' };
  return [
    ...(version ? [] : ['version: is missing']),
    ...(source ? [] : ['source: say who published the calendar']),
    ...(TIME.test(from) && TIME.test(to) && from < to
      ? []
      : ['workingHours: must be {"from": "HH:MM", "to": "HH:MM"}, from before to']),
    ...(years && Object.keys(years).length > 0
      ? Object.entries(years).flatMap(([year, days]) => checkYear(year, days))
      : ['years: must hold at least one year']),
  ];
}

function checkYear(year: string, days: CalendarData['years'][string]): string[] {
  const { daysOff, makeUpWorkingDays } = days ?? {};
  if (!Array.isArray(daysOff) || !Array.isArray(makeUpWorkingDays)) {
    return [`years.${year}: needs the lists daysOff and makeUpWorkingDays`];
  }
  const all = [...daysOff, ...makeUpWorkingDays];
  return [
    ...all
      .filter((day) => !isDay(day) || !day.startsWith(`${year}-`))
      .map((day) => `years.${year}: ${day} is not a day of ${year} (YYYY-MM-DD)`),
    ...all
      .filter((day, i) => all.indexOf(day) !== i)
      .map((day) => `years.${year}: ${day} stands twice`),
    ...makeUpWorkingDays
      .filter((day) => isDay(day) && !isWeekend(day))
      .map((day) => `years.${year}: ${day} is not a weekend day, so it needs no making up`),
  ];
}
