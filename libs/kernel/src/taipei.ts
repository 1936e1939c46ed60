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
