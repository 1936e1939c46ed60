import type { Difference } from '../domain/explain/compare.js';

/** What a check of all open deadlines has found. Times are UTC. */
export interface FinishedCheck {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly checked: number;
  /** Cases of which something is stored otherwise than the facts have it: must be 0. */
  readonly differing: number;
  /** The first of them, with what differs. */
  readonly samples: readonly {
    readonly caseNo: string;
    readonly differences: readonly Difference[];
  }[];
}

/** Keeps what checks have found, and knows which night was checked. */
export abstract class CheckLog {
  /** Keeps the outcome and, in the same step, the mails to the administrators where something differs. */
  abstract keep(check: FinishedCheck): Promise<void>;
  /** Takes that night's check; false where somebody has it, or has done it. Days are Taipei's. */
  abstract claim(day: string): Promise<boolean>;
  /** Gives it back, as it failed. */
  abstract release(day: string): Promise<void>;
}
