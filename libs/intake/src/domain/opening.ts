import { type Case, type CaseEvent, CUSTOMER, event, systemActor } from '#case';
import { Refusal } from '#kernel';
import type { LetterFile } from './letter-file.js';
import type { Message } from './message.js';
import type { Promised } from './promised.js';

/** Clocks of two systems differ; more than this in the future is an error of the sender. */
const TOLERATED_MS = 5 * 60 * 1000;

/** A message cannot have been received later than now. */
export function receiptTimeFault(receivedAt: Date, now: Date): Refusal | undefined {
  return receivedAt.getTime() > now.getTime() + TOLERATED_MS
    ? new Refusal('invalid_input', {
        errors: [
          {
            path: 'receivedAt',
            message: '受理時間不可晚於現在 must not be in the future',
          },
        ],
      })
    : undefined;
}

/** A case as it stands at receipt, with everything that only later stages can know left open. */
export function unrouted(id: string, message: Message, receivedAt: Date) {
  return {
    id,
    channel: message.channel,
    kind: message.kind,
    subject: message.subject,
    body: message.body,
    contact: message.contact,
    branch: message.branch ?? null,
    mailItemNo: message.mailItemNo ?? null,
    occurredOn: message.occurredOn ?? null,
    sourceRefNo: message.sourceRefNo ?? null,
    replyTo: message.replyTo ?? 'customer',
    language: message.language ?? 'zh',
    status: 'received',
    lead: null,
    supporting: [],
    consulted: [],
    awaitingFindings: [],
    urgent: false,
    suspectedReport: false,
    handlerId: null,
    receivedAt,
    pausedAt: null,
    pendingExtension: null,
    mergedInto: null,
    warnedAt: null,
    breachedAt: null,
    draft: null,
    reply: null,
    repliedAt: null,
    closedAt: null,
    closingReason: null,
    followUp: null,
  } satisfies Partial<Case>;
}

const senderOf = (message: Message) =>
  message.givesQueryCode ? CUSTOMER : systemActor(message.idempotency?.client ?? 'intake');

/** The first lines of the timeline: the receipt, and the files that came with it. */
export const openingEvents = (
  message: Message,
  receivedAt: Date,
  promised: Promised,
  files: readonly LetterFile[],
): CaseEvent[] => [
  openingEvent(message, receivedAt, promised),
  ...files.map(({ id, name, kind, size }) =>
    event('file.attached', receivedAt, senderOf(message), { fileId: id, name, kind, size }),
  ),
];

const openingEvent = (message: Message, receivedAt: Date, promised: Promised): CaseEvent =>
  event('case.received', receivedAt, senderOf(message), {
    ...{ channel: message.channel, kind: message.kind },
    ...{ sourceRefNo: message.sourceRefNo ?? null, policy: promised.policy },
    ...{ calendar: promised.calendar, dueAt: promised.dueAt.toISOString() },
  });

/** What makes a request the same request: everything in it but its key and its seed. */
export function fingerprint(message: Message): string {
  const { idempotency: _key, queryCodeSeed: _seed, ...content } = message;
  return JSON.stringify(content);
}
