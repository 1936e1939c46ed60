import { z } from 'zod';
import { ACTIONS, CASE_KINDS, CASE_STATES, CHANNELS, EXTENSION_APPROVERS } from '#case';
import { caseFile } from './files.js';
import { fault, sentence } from './sentence.js';
import { instant, optionalText, requiredText } from './text.js';

const person = z.object({ id: z.string(), account: z.string(), name: z.string() });

/** A row of a queue: enough to decide what to open next. */
export const caseSummary = z.object({
  caseNo: z.string(),
  channel: z.enum(CHANNELS),
  kind: z.enum(CASE_KINDS),
  subject: z.string(),
  customer: z.string(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  status: z.enum(CASE_STATES),
  urgent: z.boolean(),
  suspectedReport: z.boolean(),
  handler: person.nullable(),
  receivedAt: instant,
  dueAt: instant,
  breachedAt: instant.nullable(),
  /** Since when the customer is being waited for; the clock stands still. */
  pausedAt: instant.nullable(),
  /** When it was closed, or else answered; null while the customer waits. */
  endedAt: instant.nullable(),
  /**
   * Working days left until the deadline: 0 on its day, negative when that day has passed; as many as
   * were left when the clock stopped; null where nothing is due any more.
   */
  workingDaysLeft: z.number().int().nullable(),
  version: z.number().int(),
});

/** A row of a list; of a case in triage, why routing left it there and which sections it thought of. */
const listedCase = caseSummary.extend({
  triage: z
    .object({
      lead: z.string(),
      confidence: z.number(),
      alternatives: z.array(
        z.object({ lead: z.string(), confidence: z.number(), words: z.array(z.string()) }),
      ),
      reasons: z.array(z.object({ zh: z.string(), en: z.string() })),
    })
    .nullable(),
});

export const caseList = z.object({ items: z.array(listedCase), next: z.string().nullable() });

export const routingView = z.object({
  ruleVersion: z.string(),
  kind: z.enum(CASE_KINDS),
  lead: z.string(),
  supporting: z.array(z.string()),
  confidence: z.number(),
  urgent: z.boolean(),
  reasons: z.array(
    z.object({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      words: z.array(z.string()),
      weight: z.number(),
    }),
  ),
  alternatives: z.array(
    z.object({ lead: z.string(), confidence: z.number(), words: z.array(z.string()) }),
  ),
  measures: z.array(z.string()),
});

export const timelineEntry = z.object({
  at: instant,
  type: z.string(),
  actor: z.object({
    by: z.enum(['staff', 'customer', 'system']),
    name: z.string(),
    /** Whom the person stood in for (代理). */
    for: z.string().nullable(),
  }),
  data: z.record(z.string(), z.unknown()),
});

const refusalView = z.object({ code: z.string(), zh: z.string(), en: z.string() });

/** A case as its section sees it. */
export const caseDetail = caseSummary.extend({
  /** ID, card, account and mobile numbers in it are masked; `isMasked` says whether there are any. */
  body: z.string(),
  isMasked: z.boolean(),
  contact: z.object({
    name: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
  }),
  branch: z.string().nullable(),
  mailItemNo: z.string().nullable(),
  occurredOn: z.string().nullable(),
  sourceRefNo: z.string().nullable(),
  replyTo: z.enum(['customer', 'requester']),
  draft: z.object({ text: z.string(), by: z.string(), at: instant }).nullable(),
  reply: z
    .object({
      text: z.string(),
      approvedBy: z.string(),
      approvedAt: instant,
      /** Until then the approval can be taken back and nothing is sent; null where that is over. */
      recallableUntil: instant.nullable(),
      /** `none`: no e-mail address, the section tells the customer; `kept`: no mail server is set up. */
      delivery: z.enum(['queued', 'sent', 'failed', 'kept', 'none']),
    })
    .nullable(),
  closedAt: instant.nullable(),
  closingReason: z.string().nullable(),
  measures: z.array(z.object({ code: z.string(), action: z.string(), evidence: z.string() })),
  routing: routingView.nullable(),
  slaPolicy: z.string(),
  warnedAt: instant.nullable(),
  /** Sections asked for their findings, and those of them that have not answered yet. */
  consulted: z.array(z.string()),
  awaitingFindings: z.array(z.string()),
  /** More time that was asked for and not yet decided. */
  pendingExtension: z
    .object({
      workingDays: z.number().int(),
      to: instant,
      reason: z.string(),
      by: z.string(),
      at: instant,
      approver: z.enum(EXTENSION_APPROVERS),
    })
    .nullable(),
  /** The case this one follows (併案), and those that follow it: its reply answers them, too. */
  mergedInto: z.string().nullable(),
  followers: z.array(
    z.object({ caseNo: z.string(), customer: z.string(), told: z.enum(['email', 'other']) }),
  ),
  timeline: z.array(timelineEntry),
  /** What came with the letter and what colleagues added, oldest first. */
  files: z.array(caseFile),
  /** What the person asking may do now. */
  actions: z.array(z.enum(ACTIONS)),
  /** Why the other actions are not possible now. */
  refusals: z.record(z.string(), refusalView),
});
export type CaseDetail = z.infer<typeof caseDetail>;

const versioned = { version: z.number().int().min(1) };
const reason = requiredText(1_000);
const DAYS = fault('請填 1 至 250 的整數', 'must be a whole number from 1 to 250');
const measures = z
  .array(z.strictObject({ code: requiredText(40), evidence: requiredText(1_000) }))
  .max(20);

/** What each action asks for beside the version. */
export const actionBodies = {
  accept: z.strictObject(versioned),
  assign: z.strictObject({ ...versioned, handler: requiredText(60) }),
  transfer: z.strictObject({ ...versioned, to: requiredText(20), reason }),
  return: z.strictObject({ ...versioned, reason }),
  note: z.strictObject({ ...versioned, text: requiredText(5_000) }),
  'draft-reply': z.strictObject({ ...versioned, text: requiredText(10_000) }),
  submit: z.strictObject(versioned),
  approve: z.strictObject(versioned),
  recall: z.strictObject(versioned),
  'send-back': z.strictObject({ ...versioned, reason }),
  close: z.strictObject({
    ...versioned,
    measures: measures.optional(),
    noMeasureReason: optionalText(1_000),
  }),
  'link-measures': z.strictObject({ ...versioned, measures: measures.min(1) }),
  decline: z.strictObject({ ...versioned, reason }),
  'request-supplement': z.strictObject({ ...versioned, question: requiredText(2_000) }),
  resume: z.strictObject({ ...versioned, note: optionalText(1_000) }),
  extend: z
    .strictObject({
      ...versioned,
      /** A day in Taipei; or the working days after the present deadline: one of the two. */
      until: z.iso
        .date(fault('請填日期，例如 2026-12-31', 'must be a day such as 2026-12-31'))
        .optional(),
      workingDays: z.int(DAYS).min(1, DAYS).max(250, DAYS).optional(),
      reason,
    })
    .refine(({ until, workingDays }) => (until === undefined) !== (workingDays === undefined), {
      message: sentence('請填工作天數或日期（擇一）', 'give working days or a day, one of the two'),
      path: ['workingDays'],
    }),
  'approve-extension': z.strictObject(versioned),
  'refuse-extension': z.strictObject({ ...versioned, reason }),
  consult: z.strictObject({
    ...versioned,
    sections: z
      .array(requiredText(20))
      .min(1, fault('請至少選一個科室', 'must name at least one section'))
      .max(10),
    question: requiredText(2_000),
  }),
  'give-findings': z.strictObject({
    ...versioned,
    text: requiredText(5_000),
    section: optionalText(20),
  }),
  merge: z.strictObject({ ...versioned, into: requiredText(20) }),
  reopen: z.strictObject({ ...versioned, reason }),
} satisfies Record<(typeof ACTIONS)[number], z.ZodType>;
