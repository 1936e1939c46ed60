import type { ClockHistory } from '#case';

/** All that a case's deadlines follow from, and all that is stored of them, read at one moment. */
export interface CaseFacts extends ClockHistory {
  readonly caseId: string;
  readonly caseNo: string;
  /** The deadline on the case itself. */
  readonly dueAt: Date;
}

/** Reads what deadlines follow from; writes nothing. */
export abstract class DeadlineFacts {
  /** With everything an explanation tells; undefined where there is no such case. */
  abstract ofCase(caseNo: string): Promise<CaseFacts | undefined>;
  /** Open cases after that id, in the order of their ids. */
  abstract openAfter(caseId: string | undefined, limit: number): Promise<CaseFacts[]>;
}
