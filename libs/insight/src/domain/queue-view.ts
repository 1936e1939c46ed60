import { EXTENSION_APPROVERS, type ExtensionApprover, type Role, type Staff, TRIAGE } from '#case';

/** The saved questions a queue page answers. */
export const QUEUE_VIEWS = [
  'open',
  'mine',
  'section',
  'unassigned',
  'triage',
  'approvals',
  'extensions',
  'to_approve',
  'to_extend',
  'consulted',
  'awaiting',
  'paused',
  'due_today',
  'due_next',
  'breached',
  'recent',
  'all',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** Ends of today and of the next working day (UTC instants of midnight in Taipei after them). */
export interface DayBounds {
  readonly today: string;
  readonly nextWorkingDay: string;
  readonly todayStarts: Date;
  readonly todayEnds: Date;
  readonly nextStarts: Date;
  readonly nextEnds: Date;
  /** What was answered or closed before this is not recent. */
  readonly recentFrom: Date;
}

/** A condition on a case `c`, with its parameters numbered as they come. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const OPEN = `c.status NOT IN ('closed', 'declined')`;
/** The customer still waits for the answer: the deadline runs. */
const UNANSWERED = `${OPEN} AND c.status <> 'replied'`;
const NOW = '(SELECT office_now())';

/**
 * The clock stands since before the deadline: the customer is waited for, so nothing comes due. A case
 * that was late before it was paused stays overdue.
 */
const WAITS = `c.paused_at IS NOT NULL AND c.paused_at <= c.due_at`;
const CLOCK_RUNS = `NOT coalesce(c.paused_at <= c.due_at, false)`;

const ENDED = 'coalesce(c.closed_at, c.replied_at, c.received_at)';

/** No section has been found: in triage, or not yet looked at by routing. */
const WITHOUT_SECTION = `(c.lead = '${TRIAGE}' OR c.lead IS NULL)`;

/** The cases of one section, or those that have none. */
export const ofDepartment = (code: string): Condition =>
  code === TRIAGE ? { sql: WITHOUT_SECTION, values: [] } : { sql: 'c.lead = ?', values: [code] };

/**
 * The cases a list is made of, in parts that have no case in common: lists of work hold the own
 * section's cases, so that they are as long as the board counts. What another section has asked is in
 * lists of its own, and found by searching all.
 */
export const listedFor = (who: Staff, view: QueueView): Condition[] =>
  view === 'all' || view === 'consulted' ? partsVisibleTo(who) : [ownOf(who)];

/** The cases this person may see at all; the same rule as mayRead, as a condition. */
export function visibleTo(who: Staff): Condition {
  const parts = partsVisibleTo(who);
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' OR '),
    values: parts.flatMap(({ values }) => values),
  };
}

/** The own ones; those of others that the section was consulted on. Each part has an index of its own. */
function partsVisibleTo(who: Staff): Condition[] {
  const own = ownOf(who);
  if (own.values.length === 0) return [own];
  const consulted = {
    sql: `c.lead IS DISTINCT FROM 'ETHICS' AND c.lead IS DISTINCT FROM ? AND c.consulted <> '{}' AND c.consulted @> ARRAY[?]::text[]`,
    values: [who.section, who.section],
  };
  return [own, consulted];
}

/** The cases of the person's section, or of the office. */
function ownOf(who: Staff): Condition {
  if (who.role === 'ethics') return { sql: `c.lead = 'ETHICS'`, values: [] };
  if (['dispatcher', 'deputy_head', 'head'].includes(who.role)) {
    return { sql: `c.lead IS DISTINCT FROM 'ETHICS'`, values: [] };
  }
  if (who.role !== 'handler' && who.role !== 'supervisor') return { sql: 'false', values: [] };
  return who.section === null || who.section === 'ETHICS'
    ? { sql: 'false', values: [] }
    : { sql: 'c.lead = ?', values: [who.section] };
}

const andOpen = ({ sql, values }: Condition): Condition => ({ sql: `${OPEN} AND ${sql}`, values });

/** Whose work is on one's own list: one's own, and that of those one stands in for. */
const handsOf = ({ id, standsInFor = [] }: Staff): string[] => [
  ...[id, ...standsInFor.map((absent) => absent.id)],
];

/** What a saved question asks. */
export function viewCondition(view: QueueView, who: Staff, days: DayBounds): Condition {
  const plain = (sql: string): Condition => ({ sql, values: [] });
  switch (view) {
    case 'open':
      return plain(OPEN);
    case 'mine':
      return { sql: `${OPEN} AND c.handler_id = ANY(?::uuid[])`, values: [handsOf(who)] };
    case 'section':
      return andOpen(ofDepartment(who.section ?? TRIAGE));
    case 'unassigned':
      return plain(`${UNANSWERED} AND c.handler_id IS NULL`);
    case 'triage':
      return plain(`${OPEN} AND ${WITHOUT_SECTION}`);
    case 'approvals':
      return plain(`${OPEN} AND c.status = 'submitted'`);
    case 'extensions':
      return plain(`${OPEN} AND c.pending_extension IS NOT NULL`);
    case 'to_approve':
      return approvedBy(who);
    case 'to_extend':
      return decidedBy(who);
    case 'consulted':
      return owedBy(who.section);
    case 'awaiting':
      return plain(`${OPEN} AND c.awaiting_findings <> '{}'`);
    case 'paused':
      return plain(`${UNANSWERED} AND ${WAITS}`);
    case 'due_today':
      return between(days.todayStarts, days.todayEnds, true);
    case 'due_next':
      return between(days.nextStarts, days.nextEnds, false);
    case 'breached':
      return plain(`${UNANSWERED} AND c.due_at <= ${NOW} AND ${CLOCK_RUNS}`);
    case 'recent':
      return endedSince(days.recentFrom);
    case 'all':
      return plain('true');
  }
}

/** Oneself, and those one stands in for; a deputy decides on nothing of their own (see may.ts). */
const rightsOf = (who: Staff): { as: Staff; butNotOf: string }[] => [
  { as: who, butNotOf: '' },
  ...(who.standsInFor ?? []).map((as) => ({ as, butNotOf: who.id })),
];

const anyOf = (parts: readonly Condition[]): Condition => ({
  sql: parts.map(({ sql }) => `(${sql})`).join(' OR ') || 'false',
  values: parts.flatMap(({ values }) => values),
});

/** Whose section's replies and short extensions somebody decides on. */
const chiefOf = ({ role, section }: Staff): string | null =>
  role === 'ethics' ? 'ETHICS' : role === 'supervisor' ? section : null;

/** The sections whose work this person hands out: as their chief, or in the chief's place. */
export const sectionsLedBy = (who: Staff): string[] =>
  rightsOf(who).flatMap(({ as }) => chiefOf(as) ?? []);

/** Replies that wait for this person's approval. */
function approvedBy(who: Staff): Condition {
  const parts = rightsOf(who).flatMap(({ as, butNotOf }) => {
    const section = chiefOf(as);
    const sql = `c.status = 'submitted' AND c.lead = ? AND NOT coalesce(c.draft->'writers', '[]') @> to_jsonb(?::text)`;
    return section ? [{ sql, values: [section, butNotOf] }] : [];
  });
  return anyOf(parts);
}

/** The least role that decides on an extension is the one it waits for; the head's deputy may be away. */
const DECIDES: Partial<Record<Role, readonly ExtensionApprover[]>> = {
  supervisor: ['supervisor'],
  deputy_head: ['deputy_head'],
  head: ['deputy_head', 'head'],
  ethics: EXTENSION_APPROVERS,
};

/** Extensions that wait for this person's decision. */
function decidedBy(who: Staff): Condition {
  const parts = rightsOf(who).flatMap(({ as, butNotOf }) => {
    const section = chiefOf(as);
    const sql = `${OPEN} AND c.pending_extension->>'approver' = ANY(?::text[]) AND c.pending_extension->>'askedBy' IS DISTINCT FROM ?`;
    const decides = { sql, values: [DECIDES[as.role] ?? [], butNotOf] };
    if (!section) return [decides];
    return [{ sql: `c.lead = ? AND ${sql}`, values: [section, ...decides.values] }];
  });
  return anyOf(parts);
}

/** Findings that the section was asked for and has not given. */
const owedBy = (section: string | null): Condition => ({
  sql: `${OPEN} AND c.consulted @> ARRAY[?]::text[] AND ? = ANY(c.awaiting_findings)`,
  values: [section, section],
});

const endedSince = (from: Date): Condition => ({
  sql: `c.status IN ('replied', 'closed', 'declined') AND ${ENDED} >= ?`,
  values: [from],
});

/** Still to be answered within these hours; what is overdue already counts as breached, not as due. */
const between = (from: Date, to: Date, stillAhead: boolean): Condition => ({
  sql: `${UNANSWERED} AND ${CLOCK_RUNS} AND c.due_at >= ? AND c.due_at < ?${stillAhead ? ` AND c.due_at > ${NOW}` : ''}`,
  values: [from, to],
});
