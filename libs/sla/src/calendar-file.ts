import { z } from 'zod';
import { type CalendarData, WORKED } from './domain/calendar/calendar-data.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = z.string().regex(TIME, 'must be HH:MM');
const day = z.iso.date('is not a day (YYYY-MM-DD)');

const isWeekend = (text: string): boolean =>
  [0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());

const hours = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, { message: '"from" must be before "to"' });

const workingHours = z
  .strictObject({ from: time, to: time, break: hours.optional() })
  .refine(({ from, to }) => from < to, { message: '"from" must be before "to"' })
  .refine((all) => !all.break || (all.from < all.break.from && all.break.to < all.to), {
    message: 'the break must lie within the hours',
  });

const year = z.strictObject({ daysOff: z.array(day), makeUpWorkingDays: z.array(day) });

const override = z.strictObject({
  day,
  worked: z.enum(WORKED),
  regions: z.array(z.string().min(1)).default([]),
  reason: z.string().trim().min(1, 'say why'),
});

const file = z
  .strictObject({
    version: z.string().min(1),
    source: z.string().min(1, 'say who published the calendar'),
    region: z.string().min(1).default('臺北市'),
    workingHours,
    years: z.record(z.string().regex(/^\d{4}$/, 'must be a year'), year),
    overrides: z.array(override).default([]),
  })
  .superRefine(({ years, overrides }, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (Object.keys(years).length === 0) say(['years'], 'must hold at least one year');
    for (const [name, { daysOff, makeUpWorkingDays }] of Object.entries(years)) {
      for (const fault of yearFaults(name, daysOff, makeUpWorkingDays)) say(['years', name], fault);
    }
    overrides.forEach((one, i) => {
      const [its] = one.day.split('-');
      if (!years[its]) say(['overrides', i], noYear(its));
    });
  });

const noYear = (its: string): string =>
  `行事曆沒有 ${its} 年：請先加入該年的假日，再改其中一天。 The calendar has no year ${its}: add the year before you change a day of it.`;

function yearFaults(year: string, daysOff: string[], madeUp: string[]): string[] {
  const all = [...daysOff, ...madeUp];
  return [
    ...all
      .filter((one) => !one.startsWith(`${year}-`))
      .map((one) => `${one} is not a day of ${year}`),
    ...all.filter((one, i) => all.indexOf(one) !== i).map((one) => `${one} stands twice`),
    ...madeUp
      .filter((one) => !isWeekend(one))
      .map((one) => `${one} is not a weekend day, so it needs no making up`),
  ];
}

/** Every fault of a working calendar, in words an administrator can act on. */
export const checkCalendar = (data: unknown): string[] =>
  (file.safeParse(data).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.') || 'file'}: ${message}`,
  );

/** The calendar of a file that was let in. Throws where it has faults. */
export const readCalendar = (data: unknown): CalendarData => file.parse(data);

/** The schema, for whoever takes a calendar in over another way than a file. */
export const calendarSchema = file;
