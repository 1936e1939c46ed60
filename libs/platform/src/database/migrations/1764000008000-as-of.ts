import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The states that events lead to. */
export const STATES: readonly (readonly [status: string, events: readonly string[]])[] = [
  ['received', ['case.received']],
  ['routed', ['case.routed', 'case.transferred']],
  ['triage', ['case.sent_to_triage', 'case.returned']],
  ['in_progress', ['case.accepted', 'case.assigned', 'reply.sent_back']],
  ['submitted', ['reply.submitted']],
  ['replied', ['reply.approved']],
  ['closed', ['case.closed', 'case.merged']],
  ['declined', ['case.declined']],
];
export const TO_A_SECTION = [
  'case.routed',
  'case.transferred',
  'case.sent_to_triage',
  'case.returned',
];
export const OUT_OF_HAND = ['case.transferred', 'case.returned'];
export const ANSWERED = ['reply.approved', 'case.declined', 'case.merged'];
export const ENDED = ['case.closed', 'case.merged', 'case.declined'];

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
export const among = (types: readonly string[]): string => `e.type IN (${quoted(types)})`;

/**
 * What the last event of a kind says. The number of the event stands in front, in as many digits as
 * there can be, so that the last one is the greatest text: one pass over the events, no sorting.
 */
export const last = (value: string, when: string): string =>
  `max((lpad(e.id::text, 19, '0') || (${value})) COLLATE "C") FILTER (WHERE ${when})`;
export const read = (column: string): string => `substr(${column}, 20)`;

const STATUS = `CASE ${STATES.map(([status, types]) => `WHEN ${among(types)} THEN '${status}'`).join(' ')} END`;

/**
 * How every case stood at a moment, as its events tell it. Events count in the order in which they
 * were written (id); their own time says whether they had happened. Rows: received by `moment`, and
 * not closed by `since` (`since` = `moment`: what was open then). A column of `cases` decides nothing
 * here: when a case was received never changes, and one closed for good before `since` is only left
 * unread, which saves years of events. `lead_now` alone is of today: what is sealed now stays sealed.
 * Whoever was assigned last has the case, else whoever accepted it, since it last changed hands.
 *
 * One plain SELECT, so that the planner unfolds it into the statement that asks.
 */
export const CASES_AS_OF = `
CREATE FUNCTION cases_as_of(moment timestamptz, since timestamptz) RETURNS TABLE (
  id uuid, case_no text, subject text, section text, status text, handler_id uuid, received_at timestamptz,
  due_at timestamptz, paused_at timestamptz, answered_at timestamptz, closed_at timestamptz, lead_now text
) LANGUAGE sql STABLE PARALLEL SAFE ROWS 10000 AS $$
SELECT c.id, c.case_no, c.subject, coalesce(${read('s.lead')}, 'TRIAGE'), ${read('s.status')},
  CASE WHEN s.assigned > coalesce(s.out_of_hand, '') THEN ${read('s.assigned')}
       WHEN s.accepted > coalesce(s.out_of_hand, '') THEN ${read('s.accepted')} END::uuid,
  c.received_at, ${read('s.due')}::timestamptz, nullif(${read('s.pause')}, '')::timestamptz, s.answered_at,
  CASE WHEN ${read('s.status')} IN ('closed', 'declined') THEN s.closed_at END, c.lead
FROM (
  SELECT e.case_id,
    ${last(STATUS, among(STATES.flatMap(([, types]) => types)))} AS status,
    ${last(`CASE e.type WHEN 'case.routed' THEN e.data->>'lead' WHEN 'case.transferred' THEN e.data->>'to' ELSE 'TRIAGE' END`, among(TO_A_SECTION))} AS lead,
    ${last(`coalesce(e.data->>'to', e.data->>'dueAt')`, `${among(['case.received', 'sla.adopted'])} OR (e.type = 'sla.rescheduled' AND e.data->>'clock' = 'reply')`)} AS due,
    ${last(`CASE e.type WHEN 'case.supplement_requested' THEN e.at::text ELSE '' END`, among(['case.supplement_requested', 'case.resumed', ...ANSWERED]))} AS pause,
    ${last(`e.data->>'handlerId'`, among(['case.assigned']))} AS assigned,
    ${last(`e.actor->>'id'`, among(['case.accepted']))} AS accepted,
    ${last(`''`, among(OUT_OF_HAND))} AS out_of_hand,
    max(e.at) FILTER (WHERE e.type = 'reply.approved') AS answered_at,
    max(e.at) FILTER (WHERE ${among(ENDED)}) AS closed_at
  FROM cases k JOIN case_event e ON e.case_id = k.id
  WHERE e.at <= moment AND k.received_at <= moment AND (k.closed_at IS NULL OR k.closed_at > since)
  GROUP BY e.case_id
) s JOIN cases c ON c.id = s.case_id
WHERE s.status IS NOT NULL
$$`;

/** The past of the cases, for figures of any day. */
export class AsOf1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES_AS_OF);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cases_as_of');
  }
}
