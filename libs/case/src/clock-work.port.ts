import type { ClockRow, TimerRow } from './domain/clock.js';
import type { CaseEvent, EventType } from './domain/events.js';

/** All that the clocks of a case follow from, and how they are stored. */
export interface ClockHistory {
  /** The facts that concern clocks, oldest first. */
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly ClockRow[];
  readonly timers: readonly TimerRow[];
}

/** What is to be written so that the stored clocks say what the facts say. */
export interface ClockWrites {
  /** Clocks that changed or are new. */
  readonly clocks: readonly ClockRow[];
  /** Timers that changed or are new. */
  readonly timers: readonly TimerRow[];
  /** Deadlines that moved. */
  readonly events: readonly CaseEvent[];
  /** The deadline of the customer's answer, where it moved. */
  readonly dueAt?: Date;
}

/** What facts do to the deadlines of a case. The app wires the SLA's answer. */
export abstract class ClockWork {
  /** The facts a deadline follows from. */
  abstract readonly concerns: readonly EventType[];
  /**
   * The clocks after these new facts. Pure but for reading the rules; `at` is the moment of the change.
   */
  abstract after(
    history: ClockHistory,
    facts: readonly CaseEvent[],
    at: Date,
  ): Promise<ClockWrites>;
}
