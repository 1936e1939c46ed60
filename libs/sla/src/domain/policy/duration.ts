/** The ways a time limit can be counted. Hours in a file are minutes here. */
export const UNITS = ['workingDays', 'calendarDays', 'workingMinutes'] as const;

/** A length of time, e.g. three working days; with a sign where it is counted from a deadline. */
export interface Duration {
  readonly unit: (typeof UNITS)[number];
  readonly amount: number;
}

/** Where a rung stands: so long before or after the deadline, or after a share of the allowed time. */
export type RungPlace = Duration | { readonly share: number };

const SPELLING = /^([+-]?\d+) (working|calendar) (day|hour|minute)s?$/;
const SHARE = /^(\d{1,2}) ?%$/;

/** Reads `3 working days`, `2 calendar days`, `4 working hours`, `30 working minutes`; else undefined. */
export function readDuration(text: string): Duration | undefined {
  const [, amount, kind, unit] = SPELLING.exec(text) ?? [];
  if (!amount) return undefined;
  if (unit === 'day') {
    return { unit: kind === 'working' ? 'workingDays' : 'calendarDays', amount: Number(amount) };
  }
  if (kind === 'calendar') return undefined;
  return { unit: 'workingMinutes', amount: Number(amount) * (unit === 'hour' ? 60 : 1) };
}

/** Reads `deadline`, `50 %`, `-1 working day`, `+1 working day`, `-4 working hours`; else undefined. */
export function readPlace(text: string): RungPlace | undefined {
  if (text === 'deadline') return { unit: 'workingMinutes', amount: 0 };
  const [, percent] = SHARE.exec(text) ?? [];
  if (percent) return Number(percent) > 0 ? { share: Number(percent) / 100 } : undefined;
  return /^[+-]/.test(text) ? readDuration(text) : undefined;
}

/** Whether the rung stands at the deadline or after it. */
export const isLate = (place: RungPlace): boolean => 'amount' in place && place.amount >= 0;
/** Whether the rung is the deadline itself. */
export const isDeadline = (place: RungPlace): boolean => 'amount' in place && place.amount === 0;
