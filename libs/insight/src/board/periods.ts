import { shiftDay, startOfDay } from '#kernel';

/** The months and weeks the figures look back on, oldest first; the last of each is running. */
export interface Periods {
  /** ISO months in Taipei, e.g. 2026-11. */
  readonly months: readonly string[];
  /** Mondays. */
  readonly weeks: readonly string[];
  readonly monthsFrom: Date;
  readonly weeksFrom: Date;
}

const HOW_MANY = 12;

/** Twelve months and twelve weeks up to a day. */
export function periodsUpTo(today: string): Periods {
  const [year, month] = today.split('-').map(Number);
  const months = lastOnes((back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks = lastOnes((back) => shiftDay(today, -sinceMonday - 7 * back));
  return {
    months,
    weeks,
    monthsFrom: startOfDay(`${months[0]}-01`),
    weeksFrom: startOfDay(weeks[0]),
  };
}

const lastOnes = (nameOf: (back: number) => string): string[] =>
  Array.from({ length: HOW_MANY }, (_, i) => nameOf(HOW_MANY - 1 - i));
