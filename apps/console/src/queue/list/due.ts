type Unit = 'workingDays' | 'workingDay' | 'days' | 'hours' | 'minutes';

/** How a deadline stands, for the chip that shows it. */
export interface DueState {
  readonly tone: 'ended' | 'answered' | 'paused' | 'overdue' | 'soon' | 'calm';
  /** Time left, or time past: no finer than somebody can act on. */
  readonly parts: readonly { readonly amount: number; readonly unit: Unit }[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Reads a deadline at a moment. Soon is on its last working day. Whole working days are counted where
 * the office's calendar has told them; within the day, and without it, time is time. While the customer is waited for nothing comes
 * due; what was overdue before stays overdue.
 */
export function dueState(
  dueAt: string,
  status: string,
  now: Date,
  pausedAt: string | null = null,
  workingDaysLeft: number | null = null,
): DueState {
  const left = Date.parse(dueAt) - now.getTime();
  const parts = workingDays(workingDaysLeft, left) ?? partsOf(Math.abs(left));
  if (status === 'closed' || status === 'declined') return { tone: 'ended', parts };
  if (status === 'replied') return { tone: 'answered', parts };
  if (pausedAt && Date.parse(pausedAt) <= Date.parse(dueAt)) return { tone: 'paused', parts };
  if (left <= 0) return { tone: 'overdue', parts };
  const isLast = workingDaysLeft === null ? left < DAY : workingDaysLeft <= 0;
  return { tone: isLast ? 'soon' : 'calm', parts };
}

/** None where the deadline is, or was, on this very day. */
function workingDays(days: number | null, left: number): DueState['parts'] | undefined {
  if (days === null || days === 0 || days > 0 !== left > 0) return undefined;
  const amount = Math.abs(days);
  return [{ amount, unit: amount === 1 ? 'workingDay' : 'workingDays' }];
}

/** Days alone from two days on, days and hours below, hours and minutes within the day. */
function partsOf(distance: number): DueState['parts'] {
  const days = { amount: Math.floor(distance / DAY), unit: 'days' as const };
  const hours = { amount: Math.floor((distance % DAY) / HOUR), unit: 'hours' as const };
  const minutes = { amount: Math.floor((distance % HOUR) / MINUTE), unit: 'minutes' as const };
  if (days.amount >= 2) return [days];
  const two = days.amount > 0 ? [days, hours] : hours.amount > 0 ? [hours, minutes] : [minutes];
  return two.length === 2 && two[1].amount === 0 ? [two[0]] : two;
}
