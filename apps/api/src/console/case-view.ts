import type { Attachment } from '#attachment';
import {
  ACTIONS,
  actionsOf,
  type Case,
  isHeld,
  isOwnSection,
  maskNumbers,
  mayRead,
  refusalOf,
  type Staff,
} from '#case';
import { type CaseSurroundings, type OfficeDays, workingDaysLeft } from '#insight';
import { fileView } from '../files/file-view.js';
import { wordsOf } from '../http/problems/refusal-words.js';

/** How a reply reached the customer, from the state of its mail. */
const DELIVERY: Record<string, string> = {
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  kept: 'kept',
  failed: 'failed',
};

/** What is known beside the case itself. */
interface Around {
  readonly more: CaseSurroundings;
  readonly files: readonly Attachment[];
}

/** The moment, and the office's days. */
interface OfficeTime {
  readonly now: Date;
  readonly days: OfficeDays;
}

/** A case as the console shows it to this person, with what they may do now and why not the rest. */
export function caseView(c: Case, { more, files }: Around, who: Staff, { now, days }: OfficeTime) {
  const {
    id: _id,
    handlerId: _handlerId,
    queryCodeHash: _hash,
    revision: _revision,
    language: _language,
    repliedAt,
    mergedInto: _mergedInto,
    followUp: _followUp,
    reply,
    draft,
    pendingExtension,
    ...fields
  } = c;
  const standing = isHeld(c, now) ? c : { ...c, reply: reply && { ...reply, held: undefined } };
  const view = {
    ...fields,
    body: maskNumbers(c.body),
    isMasked: maskNumbers(c.body) !== c.body,
    draft: draft && { text: draft.text, by: draft.by, at: draft.at },
    pendingExtension: pendingView(pendingExtension),
    customer: c.contact.name,
    handler: more.handler,
    endedAt: c.closedAt ?? repliedAt,
    workingDaysLeft: workingDaysLeft(c, days),
    reply: replyView(standing.reply, more.replyMail),
    mergedInto: more.mergedInto,
    followers: isOnlyAsked(who, c) ? [] : more.followers,
    measures: more.measures,
    routing: more.routing,
    timeline: more.timeline,
    files: files.map((file) => fileView(file, c.contact.name)),
    actions: mayRead(who, c) ? actionsOf(who, standing) : [],
    refusals: refusalsOf(who, standing),
  };
  return isOwnSection(who, c.lead) ? view : masked(view);
}

/** Names are for colleagues to read; who somebody is inside is not told. */
function pendingView(asked: Case['pendingExtension']) {
  if (!asked) return null;
  const { askedBy: _askedBy, ...told } = asked;
  return told;
}

const replyView = (reply: Case['reply'], mail: string | null) =>
  reply && {
    text: reply.text,
    approvedBy: reply.approvedBy,
    approvedAt: reply.approvedAt,
    recallableUntil: reply.held?.until ?? null,
    delivery: mail ? DELIVERY[mail] : 'none',
  };

/** Of a section that was consulted: it helps with this case, and the others are none of its business. */
const isOnlyAsked = (who: Staff, c: Case): boolean =>
  who.section !== null && who.section !== c.lead;

type Written = Pick<Case, 'subject' | 'body' | 'draft' | 'closingReason' | 'pendingExtension'> & {
  readonly reply: { readonly text: string } | null;
  readonly measures: CaseSurroundings['measures'];
  readonly timeline: CaseSurroundings['timeline'];
  readonly files: readonly { readonly name: string }[];
};

/** Outside the handling section, the numbers in what people wrote are masked; the record keeps them. */
function masked<View extends Written>(view: View): View {
  const maskedText = <T extends { text: string }>(written: T | null): T | null =>
    written && { ...written, text: maskNumbers(written.text) };
  return {
    ...view,
    subject: maskNumbers(view.subject),
    draft: maskedText(view.draft),
    reply: maskedText(view.reply),
    closingReason: view.closingReason && maskNumbers(view.closingReason),
    pendingExtension: view.pendingExtension && {
      ...view.pendingExtension,
      reason: maskNumbers(view.pendingExtension.reason),
    },
    measures: view.measures.map((m) => ({ ...m, evidence: maskNumbers(m.evidence) })),
    files: view.files.map((file) => ({ ...file, name: maskNumbers(file.name) })),
    timeline: view.timeline.map((entry) => ({ ...entry, data: maskedData(entry.data) })),
  };
}

const maskedData = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskNumbers(value) : value,
    ]),
  );

function refusalsOf(who: Staff, c: Case) {
  const refused = ACTIONS.flatMap((action) => {
    const refusal = refusalOf(who, action, c);
    return refusal ? [[action, { code: refusal.code, ...wordsOf(refusal) }]] : [];
  });
  return Object.fromEntries(refused) as Record<string, { code: string; zh: string; en: string }>;
}
