import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  among,
  ANSWERED,
  CASES_AS_OF,
  ENDED,
  last,
  OUT_OF_HAND,
  read,
  STATES,
  TO_A_SECTION,
} from './1764000008000-as-of.js';

const TABLES = `
ALTER TABLE cases ADD COLUMN follow_up jsonb;
CREATE TABLE survey_answer (
  case_id uuid NOT NULL,
  round integer NOT NULL,
  section text,
  satisfaction integer NOT NULL,
  solved boolean NOT NULL,
  remark text,
  at timestamptz NOT NULL,
  CONSTRAINT "PK_survey_answer" PRIMARY KEY (case_id, round)
);
CREATE INDEX survey_answer_by_time ON survey_answer (at);
`;

const REOPENED: readonly (readonly [status: string, events: readonly string[]])[] = STATES.map(
  ([status, events]) =>
    status === 'in_progress' ? [status, [...events, 'case.reopened']] : [status, events],
);
const STATUS = `CASE ${REOPENED.map(([status, types]) => `WHEN ${among(types)} THEN '${status}'`).join(' ')} END`;
const PROMISED = among(['case.received', 'sla.adopted']);
const due = (clock: string): string =>
  last(
    `coalesce(e.data->>'to', e.data->>'dueAt')`,
    `${PROMISED} OR (e.type = 'sla.rescheduled' AND e.data->>'clock' ${clock})`,
  );

/**
 * As before, and a case that was reopened is open again: `due_at` is the deadline of the answer then
 * owed. What was promised is judged by the first answer: `answered_at`, held against `promised_at`.
 */
export const WITH_REOPENINGS = `
CREATE FUNCTION cases_as_of(moment timestamptz, since timestamptz) RETURNS TABLE (
  id uuid, case_no text, subject text, section text, status text, handler_id uuid, received_at timestamptz,
  due_at timestamptz, paused_at timestamptz, answered_at timestamptz, closed_at timestamptz, lead_now text,
  promised_at timestamptz
) LANGUAGE sql STABLE PARALLEL SAFE ROWS 10000 AS $$
SELECT c.id, c.case_no, c.subject, coalesce(${read('s.lead')}, 'TRIAGE'), ${read('s.status')},
  CASE WHEN s.assigned > coalesce(s.out_of_hand, '') THEN ${read('s.assigned')}
       WHEN s.accepted > coalesce(s.out_of_hand, '') THEN ${read('s.accepted')} END::uuid,
  c.received_at, ${read('s.due')}::timestamptz, nullif(${read('s.pause')}, '')::timestamptz, s.answered_at,
  CASE WHEN ${read('s.status')} IN ('closed', 'declined') THEN s.closed_at END, c.lead,
  ${read('s.promised')}::timestamptz
FROM (
  SELECT e.case_id,
    ${last(STATUS, among(REOPENED.flatMap(([, types]) => types)))} AS status,
    ${last(`CASE e.type WHEN 'case.routed' THEN e.data->>'lead' WHEN 'case.transferred' THEN e.data->>'to' ELSE 'TRIAGE' END`, among(TO_A_SECTION))} AS lead,
    ${due(`LIKE 'reply%'`)} AS due,
    ${due(`= 'reply'`)} AS promised,
    ${last(`CASE e.type WHEN 'case.supplement_requested' THEN e.at::text ELSE '' END`, among(['case.supplement_requested', 'case.resumed', ...ANSWERED]))} AS pause,
    ${last(`e.data->>'handlerId'`, among(['case.assigned']))} AS assigned,
    ${last(`e.actor->>'id'`, among(['case.accepted']))} AS accepted,
    ${last(`''`, among(OUT_OF_HAND))} AS out_of_hand,
    min(e.at) FILTER (WHERE e.type = 'reply.approved') AS answered_at,
    max(e.at) FILTER (WHERE ${among(ENDED)}) AS closed_at
  FROM cases k JOIN case_event e ON e.case_id = k.id
  WHERE e.at <= moment AND k.received_at <= moment AND (k.closed_at IS NULL OR k.closed_at > since)
  GROUP BY e.case_id
) s JOIN cases c ON c.id = s.case_id
WHERE s.status IS NOT NULL
$$`;

/** What comes after the answer: the customer rates it, or the case is reopened. */
export class AfterReply1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query('DROP FUNCTION cases_as_of');
    await runner.query(WITH_REOPENINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cases_as_of');
    await runner.query(CASES_AS_OF);
    await runner.query('DROP TABLE survey_answer; ALTER TABLE cases DROP COLUMN follow_up');
  }
}
