import type { ExtensionApprover } from '#case';

/** How much more time is wished for: so many working days, or until a day in Taipei. */
export type ExtensionWish = { readonly workingDays: number } | { readonly until: string };

/** What a wish comes to. */
export interface ExtensionTerms {
  /** 0 where the day wished for is not later than the present deadline. */
  readonly workingDays: number;
  /** The deadline that would be, UTC. */
  readonly to: Date;
  /** The least role that may approve it. */
  readonly approver: ExtensionApprover;
}

/** What handling asks of the deadlines; the app wires the SLA's answer. */
export abstract class Extensions {
  /** Undefined where there is no such case, or where the calendar does not reach so far. */
  abstract terms(caseNo: string, wish: ExtensionWish): Promise<ExtensionTerms | undefined>;
}
