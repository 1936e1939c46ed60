import type { ClockHistory, ClockWrites } from '#case';

/** A case with a clock that runs or is paused, and all its deadlines follow from. */
export interface OpenCase {
  readonly caseId: string;
  readonly caseNo: string;
  readonly lead: string | null;
  readonly history: ClockHistory;
}

/** What has to be written for a case so that it follows another calendar; its number alone, where nothing moves. */
export interface Reckoning {
  readonly caseId: string;
  readonly writes?: ClockWrites;
}

/** How far the clocks have been brought up to a calendar. Counted in clocks that run or are paused. */
export interface RecomputeProgress {
  readonly done: number;
  readonly total: number;
  /** Deadlines that have moved so far. */
  readonly moved: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** The clocks that run or are paused, over all cases. */
export abstract class OpenClocks {
  /** Cases in the order of their ids, read and not locked. */
  abstract page(after: string | undefined, limit: number): Promise<OpenCase[]>;
  /** The oldest calendar before `no`, and after `than`, that a clock still follows. */
  abstract olderThan(no: number, than: number): Promise<number | undefined>;
  /** Notes that the clocks are being brought up to that calendar. */
  abstract begin(no: number): Promise<void>;
  /** Ids of cases with a clock that follows the calendar `older`, in their order, not locked. */
  abstract behind(older: number, after: string | undefined, limit: number): Promise<string[]>;
  /**
   * One transaction: locks those cases, asks `reckon` what is to be written, writes it. Cases that
   * somebody else has in hand are left.
   */
  abstract bringUp(
    no: number,
    ids: readonly string[],
    at: Date,
    reckon: (cases: readonly OpenCase[]) => Promise<readonly Reckoning[]>,
  ): Promise<void>;
  /** Notes that nothing is left to do, where that is so. */
  abstract finish(no: number): Promise<void>;
  abstract progress(no: number): Promise<RecomputeProgress>;
}
