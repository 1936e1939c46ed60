import type { ClockRow, TimerRow } from '#case';

/** What is promised at receipt: deadline, clocks and timers, and the rules they follow from (UTC). */
export interface Promised {
  readonly policy: string;
  readonly calendar: number;
  readonly dueAt: Date;
  readonly clocks: readonly ClockRow[];
  readonly timers: readonly TimerRow[];
}
