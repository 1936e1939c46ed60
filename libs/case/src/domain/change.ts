import type { MailOrder } from '#kernel';
import type { Case, CaseState } from './case.js';
import type { ClockRow, TimerRow } from './clock.js';
import type { CaseEvent } from './events.js';

/** A resolved case serves a measure of the plan; the evidence says what was improved. */
export interface MeasureLink {
  readonly code: string;
  readonly evidence: string;
}

/** Why a section was chosen, kept as it was decided. */
export interface RoutingRecord {
  readonly ruleVersion: string;
  readonly lead: string;
  readonly confidence: number;
  readonly decision: unknown;
}

/** The part of a case that changes after receipt. */
export type CaseProgress = Partial<
  Pick<
    Case,
    | 'status'
    | 'lead'
    | 'supporting'
    | 'consulted'
    | 'awaitingFindings'
    | 'urgent'
    | 'suspectedReport'
    | 'handlerId'
    | 'draft'
    | 'reply'
    | 'repliedAt'
    | 'closedAt'
    | 'closingReason'
    | 'pausedAt'
    | 'pendingExtension'
    | 'mergedInto'
    | 'followUp'
  >
>;

/** How sending a mail ended, in the attempt that had it in hand. */
export interface Settlement {
  readonly mailId: string;
  readonly attempt: number;
  readonly state: 'sent' | 'failed';
  readonly error?: string;
}

/** Tells a member of staff in the console of something that happened to the case. */
export interface NoticeOrder {
  readonly id: string;
  readonly staffId: string;
  readonly kind: string;
}

/** What a customer thinks of an answer; `section` gave it. */
export interface Rating {
  readonly round: number;
  readonly section: string | null;
  /** 1 (very bad) to 5 (very good). */
  readonly satisfaction: number;
  readonly solved: boolean;
  readonly remark: string | null;
}

/** All that one decision writes, in one transaction: the case, its facts, and what must follow from them. */
export interface Change {
  readonly set: CaseProgress;
  readonly events: readonly CaseEvent[];
  /** What people see of the case has moved on: an action decided on the old version is refused. */
  readonly newVersion?: boolean;
  readonly mails?: readonly MailOrder[];
  /** This change is the end of a mail: nothing is written unless that attempt still has the mail in hand. */
  readonly settles?: Settlement;
  /** Mails that must not go out any more: nothing is written unless every one of them still waits. */
  readonly takesBack?: readonly string[];
  readonly links?: readonly MeasureLink[];
  readonly linkedBy?: string;
  readonly routing?: RoutingRecord;
  readonly notices?: readonly NoticeOrder[];
  readonly rating?: Rating;
}

/** A new case with the facts, timers and mails that come with its receipt. */
export interface Opening {
  readonly case: Omit<Case, 'caseNo' | 'version' | 'revision'>;
  /** The ROC year of receipt, the first part of the case number. */
  readonly rocYear: number;
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly ClockRow[];
  readonly timers: readonly TimerRow[];
  readonly mails: readonly MailOrder[];
  /** Remembers the sender's key so that the same request again gives the same case. */
  readonly idempotency?: {
    readonly client: string;
    readonly key: string;
    readonly requestHash: string;
  };
}

/** What the customer is told of a state: never the internal word. */
export type PublicStatus = 'received' | 'in_progress' | 'answered' | 'closed' | 'declined';

const PUBLIC_STATUS: Record<CaseState, PublicStatus> = {
  received: 'received',
  triage: 'received',
  routed: 'in_progress',
  in_progress: 'in_progress',
  submitted: 'in_progress',
  replied: 'answered',
  closed: 'closed',
  declined: 'declined',
};

export const publicStatus = (status: CaseState): PublicStatus => PUBLIC_STATUS[status];
