/** How a clock stands: it runs, waits for the customer, was met (in time or late), or is moot. */
export const CLOCK_STATES = ['running', 'paused', 'met', 'moot'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** The clock of the customer's answer; its deadline is the case's own. */
export const REPLY_CLOCK = 'reply';

/** The clock of the answer in that round: a case that was reopened is answered once more. */
export const replyClockOf = (round: number): string =>
  round === 1 ? REPLY_CLOCK : `${REPLY_CLOCK}:${round}`;

/** The round whose answer a clock runs for; undefined for every other clock. */
export function roundOf(clock: string): number | undefined {
  const [name, round = '1'] = clock.split(':');
  return name === REPLY_CLOCK ? Number(round) : undefined;
}

/** Of some clocks that of the answer now owed, or given last: the case's deadline is its. */
export const lastReply = <T extends { readonly clock: string }>(
  clocks: readonly T[],
): T | undefined =>
  clocks.reduce<T | undefined>(
    (last, one) =>
      (roundOf(one.clock) ?? 0) > (last ? (roundOf(last.clock) ?? 0) : 0) ? one : last,
    undefined,
  );

/** A deadline of a case as it is stored: all of it follows from the case's events. Times are UTC. */
export interface ClockRow {
  /** `reply`, `reply:2` and so on after a reopening, `accepted`, `first_answer`, `return`, or `findings:` and a section. */
  readonly clock: string;
  /** The version of the policy the clock began under. */
  readonly policy: string;
  /** The version of the working calendar the deadline was last reckoned with. */
  readonly calendar: number;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly state: ClockState;
  readonly endedAt: Date | null;
  /** Working days used, 0.5 for the same day; null while it runs. */
  readonly daysUsed: number | null;
  /** When the breach was noted; a deadline moved into the future takes it back. */
  readonly breachedAt: Date | null;
  /** The calendar ends before the deadline: it stands on the last day known until the year is added. */
  readonly provisional: boolean;
}

/** `cancelled` also holds what would have been due before its clock began. */
export type TimerState = 'armed' | 'fired' | 'paused' | 'cancelled';

/** A timer: one row for each rung of each clock of a case. Arming it anew raises the epoch. */
export interface TimerRow {
  readonly id: string;
  readonly clock: string;
  readonly rung: string;
  readonly epoch: number;
  readonly dueAt: Date;
  readonly state: TimerState;
}
