import { type Case, mayRead, type Staff } from '#case';

/** An event that somebody may have to be told of, with the case as it stands now. */
export interface NoticeFact {
  /** The event's number. */
  readonly no: string;
  readonly type: string;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly caseNo: string;
  readonly lead: Case['lead'];
  readonly consulted: readonly string[];
  readonly status: Case['status'];
  readonly handlerId: string | null;
  /** The member of staff who did it, by id and name. */
  readonly actorId: string | null;
  readonly actorName: string | null;
}

/** What a notice is about; the console has words for each. */
export type NoticeKind =
  | 'assigned'
  | 'sent_back'
  | 'recalled'
  | 'approved'
  | 'supplement'
  | 'consulted'
  | 'findings'
  | 'extension_approved'
  | 'extension_refused'
  | 'mention';

interface Rule {
  readonly kind: NoticeKind;
  readonly to: (who: Staff, fact: NoticeFact) => boolean;
}

const isHandler = (who: Staff, { handlerId }: NoticeFact) => who.id === handlerId;
const works = ({ role }: Staff) => role === 'handler' || role === 'supervisor';
const isAmong = (value: unknown, list: unknown) => Array.isArray(list) && list.includes(value);

/** Who is told of which event. Events not listed are told to nobody. */
const RULES: Readonly<Record<string, Rule>> = {
  'case.assigned': { kind: 'assigned', to: (who, { data }) => who.id === data.handlerId },
  'case.handed_over': { kind: 'assigned', to: (who, { data }) => who.id === data.handlerId },
  'reply.sent_back': { kind: 'sent_back', to: isHandler },
  'reply.approved': { kind: 'approved', to: isHandler },
  'reply.recalled': { kind: 'recalled', to: isHandler },
  // Where the customer answered, the answer itself brings its own notice.
  'case.resumed': {
    kind: 'supplement',
    to: (who, fact) => fact.actorId !== null && isHandler(who, fact),
  },
  'case.consulted': {
    kind: 'consulted',
    to: (who, { data }) => works(who) && isAmong(who.section, data.sections),
  },
  'case.findings_given': { kind: 'findings', to: isHandler },
  'extension.approved': { kind: 'extension_approved', to: isHandler },
  'extension.refused': { kind: 'extension_refused', to: isHandler },
  'case.noted': {
    kind: 'mention',
    to: (who, { data }) => mentionedIn(String(data.text ?? '')).includes(who.account),
  },
};

/** The events that anybody may be told of. */
export const TOLD_EVENTS = Object.keys(RULES);

/** The accounts a note calls by name: `@delivery-chief`. */
export const mentionedIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w.@-])@([\w-]+(?:\.[\w-]+)*)/g)].map(([, account]) => account);

/** Who is told, and of what: never whoever did it, and nobody who may not read the case. */
export function whoIsTold(
  fact: NoticeFact,
  staff: readonly Staff[],
): { readonly staffId: string; readonly kind: NoticeKind }[] {
  const rule = RULES[fact.type];
  if (!rule) return [];
  return staff
    .filter((who) => who.id !== fact.actorId && rule.to(who, fact) && mayRead(who, fact))
    .map(({ id }) => ({ staffId: id, kind: rule.kind }));
}
