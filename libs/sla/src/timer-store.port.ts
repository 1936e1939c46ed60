import type { DueTimer, Firing } from './domain/clock/firing.js';

/** A timer to be woken up for. `dueAt` is UTC. */
export interface ArmedTimer {
  readonly id: string;
  readonly epoch: number;
  readonly dueAt: Date;
}

/** What a timer does when it fires. */
export type Fired = readonly [timer: DueTimer, firing: Firing];

/** Which of the due timers are meant: all, or those of a case up to a moment. */
export interface DueOf {
  readonly caseId: string;
  readonly upTo: Date;
}

/** Reads and fires timers; they are written with the change of the case that needs them. */
export abstract class TimerStore {
  /**
   * Fires timers that are armed and due by the database's clock, oldest first, at most `limit`, in one
   * transaction with what `decide` says they do at that moment of the database's clock. Those of a
   * case being changed this moment are left. Returns how many have fired.
   */
  abstract fire(
    limit: number,
    decide: (due: readonly DueTimer[], at: Date) => Promise<readonly Fired[]>,
    only?: DueOf,
  ): Promise<number>;
  /** Milliseconds until the next armed timer is due (0: it is), where that is within so many. */
  abstract msToNext(withinMs: number): Promise<number | undefined>;
  /** Armed timers that come due within `seconds`, soonest first. */
  abstract upcoming(seconds: number, limit: number): Promise<ArmedTimer[]>;
  /** All armed timers, soonest first, page by page; the next page is read while one is worked on. */
  abstract armed(pageSize: number): AsyncIterable<ArmedTimer[]>;
  /** The next armed timer of a case. */
  abstract nextOf(caseId: string): Promise<ArmedTimer | undefined>;
}
