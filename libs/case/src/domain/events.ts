import type { Actor } from './actor.js';

/** Everything that can be said of a case, in the past tense; the timeline is these, append-only. */
export interface EventData {
  /** With the policy and the calendar it was promised under, and what was promised. */
  'case.received': {
    channel: string;
    sourceRefNo: string | null;
    kind: string;
    policy: string;
    calendar: number;
    dueAt: string;
  };
  /** A case of before the clocks were kept: what it had been promised. */
  'sla.adopted': { channel: string; kind: string; policy: string; calendar: number; dueAt: string };
  'case.routed': {
    lead: string;
    confidence: number;
    words: string[];
    ruleVersion: string;
    urgent: boolean;
  };
  'case.sent_to_triage': {
    confidence: number;
    suspectedReport: boolean;
    ruleVersion: string;
    urgent: boolean;
  };
  'case.accepted': Record<string, never>;
  'case.assigned': { handlerId: string; handlerName: string };
  /** Its handler leaves: somebody else of the section has it now (交接), or nobody yet. */
  'case.handed_over': { handlerId: string; handlerName: string };
  'case.handed_back': Record<string, never>;
  'case.transferred': { from: string | null; to: string; reason: string };
  'case.returned': { from: string; reason: string };
  'case.noted': { text: string };
  /** A file came with the letter or was added by a colleague; `size` in bytes. The case has it from here on. */
  'file.attached': { fileId: string; name: string; kind: string; size: number };
  /** Somebody of the section looked at the numbers that are masked in what the customer wrote. */
  'original.shown': Record<string, never>;
  'reply.drafted': { length: number };
  /** With the text as it was submitted; those of before it was kept have none. */
  'reply.submitted': { text?: string };
  'reply.sent_back': { reason: string };
  'reply.approved': { text: string; by: 'email' | 'other' };
  /** The approval was taken back before anything was sent: it counts as never given. */
  'reply.recalled': { pausedAt: string | null };
  'reply.delivered': { mailId: string };
  'reply.undeliverable': { mailId: string };
  /** The customer is asked for facts (補正): the clock stands still. `told`: how the question went out. */
  'case.supplement_requested': { question: string; told: 'email' | 'other' };
  'case.resumed': { note: string | null };
  /** The customer's answer to our question; `caseNo`: the merged case whose customer it was. */
  'supplement.received': { text: string; caseNo: string | null };
  'case.consulted': { sections: string[]; question: string };
  'case.findings_given': { section: string; text: string };
  /** This case follows another one (併案). */
  'case.merged': { into: string; intoId: string };
  /** Another case follows this one, which counts from the first receipt. */
  'case.absorbed': { caseNo: string; caseId: string; receivedAt: string };
  'extension.requested': {
    workingDays: number;
    from: string;
    to: string;
    reason: string;
    approver: string;
  };
  'extension.approved': {
    workingDays: number;
    from: string;
    to: string;
    reason: string;
    told: 'email' | 'other';
  };
  'extension.refused': { reason: string };
  /** A deadline moved; the old one stays on record here. Deadlines are instants in ISO 8601. */
  'sla.rescheduled': {
    clock: string;
    from: string;
    to: string;
    cause: RescheduleCause;
    calendar: number;
  };
  'sla.warned': { clock: string; rung: string; dueAt: string };
  'sla.breached': { clock: string; rung: string; dueAt: string };
  'sla.escalated': { clock: string; rung: string; dueAt: string };
  'case.closed': { measures: string[]; reason: string | null };
  'case.measures_linked': { measures: string[] };
  'case.declined': { reason: string };
  /**
   * An answered case is worked on once more. The policy in force then holds for the clocks that begin
   * from here; `caseNo`: the merged case whose customer asked for it.
   */
  'case.reopened': { round: number; policy: string; reason: string; caseNo: string | null };
  /** Its time was over: nobody is named in it any more (去識別化). `terms`: the version of the retention terms. */
  'case.deidentified': { terms: string };
  /** What the customer thinks of our work, 1 (very bad) to 5 (very good), once for each answer. */
  'survey.answered': { satisfaction: number; solved: boolean; remark: string | null };
}
/** What moved a deadline. */
export const RESCHEDULE_CAUSES = [
  ...(['urgency', 'resume', 'extension', 'merge', 'calendar'] as const),
  'reopening',
] as const;
export type RescheduleCause = (typeof RESCHEDULE_CAUSES)[number];

export type EventType = keyof EventData;

/** One fact about a case. `at` is UTC. */
export type CaseEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly at: Date;
    readonly actor: Actor;
    readonly data: EventData[T];
  };
}[EventType];

const APPROVALS: readonly EventType[] = ['reply.approved', 'reply.recalled'];

/** The events, oldest first, without the approvals that were taken back: those count as never given. */
export const standingEvents = <E extends { readonly type: EventType }>(events: readonly E[]): E[] =>
  events.filter(
    ({ type }, i) =>
      type !== 'reply.approved' ||
      events.slice(i + 1).find((later) => APPROVALS.includes(later.type))?.type !==
        'reply.recalled',
  );

/** Builds an event with its data checked against its type. */
export function event<T extends EventType>(
  type: T,
  at: Date,
  actor: Actor,
  data: EventData[T],
): CaseEvent {
  return { type, at, actor, data } as CaseEvent;
}
