import {
  ACTIONS,
  type Action,
  CASE_STATES,
  type CaseState,
  CLOCK_HISTORY,
  lastReply,
  nextState,
  readHistory,
  type StoredHistory,
} from '#case';
import { readCalendar, readPolicy, WorkingCalendar } from '#sla';
import { CLOCK_EVENTS, readClockFacts } from '../../libs/sla/src/domain/clock/clock-facts.js';
import { reckon } from '../../libs/sla/src/domain/clock/reckon.js';
import { differences } from '../../libs/sla/src/domain/explain/compare.js';
import type { Deed } from './clerks.js';
import type { Ground } from './ground.js';
import { tell } from './invariants.js';

/** What an action leaves on the timeline. */
const FACT_OF: Readonly<Record<string, string>> = {
  accept: 'case.accepted',
  assign: 'case.assigned',
  transfer: 'case.transferred',
  return: 'case.returned',
  note: 'case.noted',
  'draft-reply': 'reply.drafted',
  submit: 'reply.submitted',
  approve: 'reply.approved',
  'send-back': 'reply.sent_back',
  close: 'case.closed',
  decline: 'case.declined',
  'request-supplement': 'case.supplement_requested',
  resume: 'case.resumed',
  consult: 'case.consulted',
  'give-findings': 'case.findings_given',
  extend: 'extension.requested',
  'approve-extension': 'extension.approved',
  reopen: 'case.reopened',
};
const ACTION_OF = new Map(Object.entries(FACT_OF).map(([action, fact]) => [fact, action]));

interface Story {
  readonly caseNo: string;
  readonly status: CaseState;
  readonly version: number;
  readonly types: readonly string[];
}

const isAction = (name: string | undefined): name is Action =>
  ACTIONS.some((action) => action === name);

/** Where the facts of a case leave the lifecycle, or do not lead to where it stands. */
function storyFault({ status, version, types }: Story): string | undefined {
  if (types[0] !== 'case.received') return 'does not begin with its receipt';
  let state: CaseState = 'received';
  let versions = 1;
  for (const type of types.slice(1)) {
    const action = ACTION_OF.get(type);
    if (type === 'case.routed' || type === 'case.sent_to_triage') {
      if (state !== 'received') return `is routed when ${state}`;
      state = type === 'case.routed' ? 'routed' : 'triage';
    } else if (isAction(action)) {
      const next = nextState(state, action);
      if (!next) return `${action} when ${state}`;
      state = next;
    } else if (type === 'case.received') return 'is received twice';
    if (action || type === 'case.routed' || type === 'case.sent_to_triage') versions += 1;
  }
  if (state !== status || !CASE_STATES.includes(state)) return `is ${status}, but tells ${state}`;
  return versions === version ? undefined : `has version ${version} after ${versions - 1} changes`;
}

/** Cases whose timeline is no path through the lifecycle, and deeds that are on it too often or not at all. */
export async function storyFaults(
  ground: Ground,
  ids: readonly string[],
  deeds: readonly Deed[],
): Promise<string[]> {
  const stories = await ground.query<Story>(
    `SELECT c.case_no AS "caseNo", c.status, c.version,
            (SELECT array_agg(e.type ORDER BY e.id) FROM case_event e WHERE e.case_id = c.id) AS types
       FROM cases c WHERE c.id = ANY($1)`,
    [ids],
  );
  const broken = stories.flatMap((story) => {
    const fault = storyFault(story);
    return fault ? [`${story.caseNo} ${fault}: ${story.types.join(' ')}`] : [];
  });
  const lost = deedFaults(new Map(stories.map((story) => [story.caseNo, story])), deeds);
  return [...broken, ...lost];
}

function deedFaults(stories: ReadonlyMap<string, Story>, deeds: readonly Deed[]): string[] {
  const counts = new Map<string, { known: number; tried: number }>();
  for (const { caseNo, action, isKnown } of deeds) {
    const key = `${caseNo} ${action}`;
    const { known, tried } = counts.get(key) ?? { known: 0, tried: 0 };
    counts.set(key, { known: known + (isKnown ? 1 : 0), tried: tried + 1 });
  }
  return [...counts].flatMap(([key, { known, tried }]) => {
    const [caseNo, action] = key.split(' ');
    const found = stories.get(caseNo)?.types.filter((type) => type === FACT_OF[action]).length ?? 0;
    return found < known || found > tried
      ? [`${key}: ${known} acknowledged, ${tried} tried, ${found} on record`]
      : [];
  });
}

/** Cases whose stored clocks and timers are not what their facts say. */
export async function replayFaults(ground: Ground, ids: readonly string[]): Promise<string[]> {
  const policies = new Map(
    (await ground.query<{ id: string; policy: unknown }>(`SELECT id, policy FROM sla_policy`)).map(
      ({ id, policy }) => [id, readPolicy(policy)],
    ),
  );
  const [{ calendar }] = await ground.query<{ calendar: unknown }>(
    `SELECT calendar FROM calendar_version ORDER BY no DESC LIMIT 1`,
  );
  const days = new WorkingCalendar(readCalendar(calendar));
  const rows = await ground.query<StoredHistory>(CLOCK_HISTORY, [ids, CLOCK_EVENTS]);
  const differing = rows.flatMap((row) => {
    const history = readHistory(row);
    const facts = readClockFacts(history.events);
    const policy = policies.get(facts.policy);
    if (!policy) return [`${row.caseId}: there is no policy ${facts.policy}`];
    const reply = lastReply(history.clocks);
    const stored = { ...history, dueAt: reply?.dueAt ?? new Date(0) };
    const rules = { policy, later: policies, calendar: days };
    const found = differences(reckon(facts, rules), stored, new Date());
    return found.length > 0 ? [`${row.caseId}: ${JSON.stringify(found)}`] : [];
  });
  return differing.length > 0 ? [`replayed, a deadline is another: ${tell(differing)}`] : [];
}
