import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How every case stood at a moment, as its events tell it: what was written later, and columns that
 * have moved on since, are not looked at. Events count in the order they were written (id); their own
 * time says whether they had happened. Rows: received by `moment`, and not closed before `since`
 * (`since` = `moment`: what was open then). The columns used to narrow the search never change once
 * set, or move only to where the case is looked at once more, so they save reading years of cases
 * and decide nothing. `lead_now` is the one column of today: what is sealed now stays sealed.
 *
 * One plain SELECT, so that the planner unfolds it into the statement that asks.
 */
const CASES_AS_OF = `
CREATE FUNCTION cases_as_of(moment timestamptz, since timestamptz) RETURNS TABLE (
  id uuid, case_no text, subject text, section text, status text, handler_id uuid, received_at timestamptz,
  due_at timestamptz, paused_at timestamptz, answered_at timestamptz, closed_at timestamptz, lead_now text
) LANGUAGE sql STABLE PARALLEL SAFE ROWS 10000 AS $$
SELECT c.id, c.case_no, c.subject, coalesce(s.lead, 'TRIAGE'), s.status,
  -- Whoever was assigned last has it, else whoever accepted it first, since it last changed hands.
  (SELECT coalesce(e.data->>'handlerId', e.actor->>'id')::uuid FROM case_event e
    WHERE e.case_id = c.id AND e.at <= moment AND e.id > coalesce(s.handed_over, 0)
      AND e.type IN ('case.assigned', 'case.accepted')
    ORDER BY e.type = 'case.assigned' DESC, CASE e.type WHEN 'case.assigned' THEN -e.id ELSE e.id END
    LIMIT 1),
  c.received_at, s.due_at, s.paused_at, s.answered_at,
  CASE WHEN s.status IN ('closed', 'declined') THEN s.closed_at END, c.lead
FROM cases c CROSS JOIN LATERAL (
  SELECT
    (array_agg(CASE e.type
        WHEN 'case.received' THEN 'received' WHEN 'case.routed' THEN 'routed'
        WHEN 'case.transferred' THEN 'routed' WHEN 'case.sent_to_triage' THEN 'triage'
        WHEN 'case.returned' THEN 'triage' WHEN 'reply.submitted' THEN 'submitted'
        WHEN 'reply.approved' THEN 'replied' WHEN 'case.closed' THEN 'closed'
        WHEN 'case.merged' THEN 'closed' WHEN 'case.declined' THEN 'declined'
        ELSE 'in_progress' END ORDER BY e.id DESC)
      FILTER (WHERE e.type IN ('case.received', 'case.routed', 'case.transferred', 'case.sent_to_triage',
        'case.returned', 'case.accepted', 'case.assigned', 'reply.submitted', 'reply.sent_back',
        'reply.approved', 'case.closed', 'case.merged', 'case.declined')))[1] AS status,
    (array_agg(CASE e.type WHEN 'case.routed' THEN e.data->>'lead' WHEN 'case.transferred' THEN e.data->>'to'
        ELSE 'TRIAGE' END ORDER BY e.id DESC)
      FILTER (WHERE e.type IN ('case.routed', 'case.transferred', 'case.sent_to_triage', 'case.returned')))[1] AS lead,
    (array_agg(coalesce(e.data->>'to', e.data->>'dueAt') ORDER BY e.id DESC)
      FILTER (WHERE e.type IN ('case.received', 'sla.adopted')
        OR (e.type = 'sla.rescheduled' AND e.data->>'clock' = 'reply')))[1]::timestamptz AS due_at,
    (array_agg(CASE e.type WHEN 'case.supplement_requested' THEN e.at END ORDER BY e.id DESC)
      FILTER (WHERE e.type IN ('case.supplement_requested', 'case.resumed', 'reply.approved', 'case.declined',
        'case.merged')))[1] AS paused_at,
    max(e.at) FILTER (WHERE e.type = 'reply.approved') AS answered_at,
    max(e.at) FILTER (WHERE e.type IN ('case.closed', 'case.merged', 'case.declined')) AS closed_at,
    max(e.id) FILTER (WHERE e.type IN ('case.transferred', 'case.returned')) AS handed_over
  FROM case_event e WHERE e.case_id = c.id AND e.at <= moment
) s
WHERE c.received_at <= moment AND (c.closed_at IS NULL OR c.closed_at > since) AND s.status IS NOT NULL
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
