import type { Case } from './domain/case.js';
import type { Change, Opening } from './domain/change.js';

/** What a decision says: write this, or leave the case as it is. */
export type Decision = Change | undefined;

/** A case by its id (inside) or by its number (outside). */
export type CaseRef = { readonly id: string } | { readonly caseNo: string };

/** What was answered to a request that came with an idempotency key. */
export interface EarlierOpening {
  readonly requestHash: string;
  readonly caseId: string;
  readonly caseNo: string;
  readonly receivedAt: Date;
  /** As promised then, whatever happened to the case since. */
  readonly dueAt: Date;
}

/** The only door for writing a case. */
export abstract class CaseStore {
  /**
   * Opens a case with everything that comes with it, in one transaction, and gives it its number.
   * Returns undefined when the idempotency key was used before (nothing is written then).
   */
  abstract open(opening: Opening): Promise<Case | undefined>;

  abstract findOpened(client: string, key: string): Promise<EarlierOpening | undefined>;

  abstract find(ref: CaseRef): Promise<Case | undefined>;

  /**
   * Reads the case, asks `decide`, and writes what it says in one transaction. When somebody else
   * was faster, `decide` is asked again with the case as it is then.
   * Returns the case as it stands afterwards. Throws Refusal `not_found` where there is none.
   */
  abstract change(ref: CaseRef, decide: (current: Case) => Decision): Promise<Case>;

  /**
   * Changes two cases in one transaction: both or neither. `decide` is asked again with both as they
   * are then when somebody else was faster. Throws Refusal `not_found` where there is not both.
   */
  abstract changeBoth(
    first: CaseRef,
    second: CaseRef,
    decide: (first: Case, second: Case) => readonly [Change, Change],
  ): Promise<readonly [Case, Case]>;
}
