/** Taipei is eight hours ahead of UTC all year; it has had no summer time since 1979. */
const TAIPEI_MS = 8 * 3600_000;
const DAY_MS = 24 * 3600_000;

/** The day in Taipei on which a moment falls. */
export const taipeiDay = (at: Date): string =>
  new Date(at.getTime() + TAIPEI_MS).toISOString().slice(0, 10);

/** The moment a day in Taipei begins, `days` later or earlier. */
export const startOfDay = (day: string, days = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - TAIPEI_MS + days * DAY_MS);

/** The day so many days later or earlier, by the ordinary calendar. */
export const shiftDay = (day: string, days: number): string => taipeiDay(startOfDay(day, days));

/** The ROC year (民國) of a moment in Taipei: 2026 is 115. */
export const rocYearOf = (at: Date): number => Number(taipeiDay(at).slice(0, 4)) - 1911;

const WRITTEN = {
  ...({ timeZone: 'Asia/Taipei', year: 'numeric', month: 'long', day: 'numeric' } as const),
  ...({ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
};
const IN_CHINESE = new Intl.DateTimeFormat('zh-TW-u-ca-roc', WRITTEN);
const IN_ENGLISH = new Intl.DateTimeFormat('en-GB', WRITTEN);

/** A moment in Taipei as a letter has it, with its year, weekday and time, in both languages. */
export const momentInWords = (at: Date): { zh: string; en: string } => ({
  zh: IN_CHINESE.format(at),
  en: IN_ENGLISH.format(at),
});
