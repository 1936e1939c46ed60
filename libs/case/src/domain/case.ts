/** What a customer wants: 諮詢, 建議, 申訴 or 檢舉. Never assumed from the channel. */
export const CASE_KINDS = ['inquiry', 'suggestion', 'complaint', 'report'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** The ways in (domain rules, "What comes in"). */
export const CHANNELS = [
  'manager_mailbox',
  'opinion_box',
  'call_center',
  'counter',
  'phone',
  'fax',
  'letter',
  'email',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The sections that may lead a case (主辦). */
export const SECTIONS = [
  'MAILS',
  'DELIVERY',
  'EXPRESS',
  'COUNTER',
  'HYBRID_MAIL',
  'MARKETING',
  'HR',
  'ETHICS',
  'TECH',
  'GENERAL',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The dispatcher's list of cases that no section has been found for. */
export const TRIAGE = 'TRIAGE';
export type Lead = Section | typeof TRIAGE;

/** Where a case stands; the lifecycle table says how it moves. */
export const CASE_STATES = [
  'received',
  'triage',
  'routed',
  'in_progress',
  'submitted',
  'replied',
  'closed',
  'declined',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** How to reach the customer. Given by the customer, never checked against a register. */
export interface Contact {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

/** A reply being written (擬辦): who wrote the last version and when (UTC). */
export interface Draft {
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** Everybody who wrote at it, by id; unset for a draft of before this was kept. */
  readonly writers?: readonly string[];
}

/** The reply as approved (核定), never changed afterwards. */
export interface Reply {
  readonly text: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  /** It was held back for some seconds after the approval; unset where it went out at once. */
  readonly held?: HeldReply;
}

/** What it takes to take an approval back (收回) as if it had not been given. */
export interface HeldReply {
  /** Until then (UTC) nothing has been sent. */
  readonly until: string;
  /** The mails that wait. */
  readonly mailIds: readonly string[];
  /** What the approval ended. */
  readonly pausedAt: string | null;
  readonly pendingExtension: PendingExtension | null;
  /** Unset where an earlier version of ours approved, which ended no waiting for findings. */
  readonly awaitingFindings?: readonly string[];
}

/** Whether the approval of the reply can still be taken back; before that nobody outside knows of it. */
export const isHeld = ({ status, reply }: Pick<Case, 'status' | 'reply'>, now: Date): boolean =>
  status === 'replied' && reply?.held !== undefined && now < new Date(reply.held.until);

/** Who may approve more time, the least first: a later one may approve what an earlier one may. */
export const EXTENSION_APPROVERS = ['supervisor', 'deputy_head', 'head'] as const;
export type ExtensionApprover = (typeof EXTENSION_APPROVERS)[number];

/** More time that was asked for and not yet decided (展期). Days are working days. */
export interface PendingExtension {
  readonly workingDays: number;
  /** The deadline that would be, UTC, as reckoned when it was asked for. */
  readonly to: string;
  readonly reason: string;
  readonly by: string;
  /** Who asked, by id; unset for what was asked before this was kept. */
  readonly askedBy?: string;
  readonly at: string;
  /** The least role that may approve it. */
  readonly approver: ExtensionApprover;
}

/** What came after the first answer. Times are ISO 8601 in UTC. */
export interface FollowUp {
  /** Which answer is owed, or was given last: 1 until the case is reopened, then 2, 3 … */
  readonly round: number;
  /** How often customers reopened it. */
  readonly byCustomer: number;
  /** The first answer and the deadline it was held against: what was promised is judged by it. */
  readonly first: { readonly at: string; readonly dueAt: string } | null;
  /** The round whose answer the customer has rated. */
  readonly rated: number | null;
}

/** What came after the first answer, where nothing did: the first round goes on. */
export const followUpOf = (c: Pick<Case, 'followUp'>): FollowUp =>
  c.followUp ?? { round: 1, byCustomer: 0, first: null, rated: null };

/** One matter of one customer, from receipt to closing. All times are UTC instants. */
export interface Case {
  readonly id: string;
  /** ROC year and running number, e.g. 115-000123; unique, not gapless. */
  readonly caseNo: string;
  readonly channel: Channel;
  readonly kind: CaseKind;
  /** Subject and body as received, untouched. */
  readonly subject: string;
  readonly body: string;
  readonly contact: Contact;
  readonly branch: string | null;
  readonly mailItemNo: string | null;
  readonly occurredOn: string | null;
  /** The sender's own number: the slip's number, head office's number. */
  readonly sourceRefNo: string | null;
  /** To whom the reply goes: the customer, or the requester who sent the slip. */
  readonly replyTo: 'customer' | 'requester';
  readonly language: 'zh' | 'en';
  /** Keyed hash of the query code; null where nobody was given one. */
  readonly queryCodeHash: string | null;
  readonly status: CaseState;
  /** The section that owns reply and deadline; null until routed. */
  readonly lead: Lead | null;
  readonly supporting: readonly string[];
  /** Sections that were asked for their findings (協辦查復): they read the case. */
  readonly consulted: readonly string[];
  /** Those of them that have not answered yet. */
  readonly awaitingFindings: readonly string[];
  readonly urgent: boolean;
  /** Routing took the text for a report of wrongdoing; the dispatcher decides. */
  readonly suspectedReport: boolean;
  readonly handlerId: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly slaPolicy: string;
  /** Since when the customer is being waited for; the clock stands still. */
  readonly pausedAt: Date | null;
  readonly pendingExtension: PendingExtension | null;
  /** The case that this one follows (併案). */
  readonly mergedInto: string | null;
  readonly warnedAt: Date | null;
  readonly breachedAt: Date | null;
  readonly draft: Draft | null;
  readonly reply: Reply | null;
  readonly repliedAt: Date | null;
  readonly closedAt: Date | null;
  /** Why a closed case serves no plan measure, or why it was declined. */
  readonly closingReason: string | null;
  /** Null while nothing came after the first answer. */
  readonly followUp: FollowUp | null;
  /** Grows by one with every change made by a person; a stale one is refused. */
  readonly version: number;
  /** Grows with every write, also the system's own: the one point where writes to a case queue up. */
  readonly revision: number;
}
