import { clockWrites } from './clock-writes.sql.js';

/** The columns a change may set; everything else is as received. */
const PROGRESS = [
  'status',
  'lead',
  'supporting',
  'consulted',
  'awaiting_findings',
  'urgent',
  'suspected_report',
  'handler_id',
  'draft',
  'reply',
  'replied_at',
  'closed_at',
  'closing_reason',
  'paused_at',
  'pending_extension',
  'merged_into',
  'follow_up',
  'due_at',
  'warned_at',
  'breached_at',
];

/**
 * One statement: the case moves on if nobody else was faster (revision), and only then everything
 * else is written. All writers take the case's row first, so they never lock each other out.
 * A file becomes the case's by the fact that says so.
 * A change that settles a mail happens only while that attempt has the mail in hand.
 *
 * $1 case id · $2 revision read · $3 columns to set · $4 1 for a person's change, else 0 · $5 events
 * · $6 mails · $7 clocks · $8 timers · $9 links · $10 linked by · $11 routing record or null
 * · $12 the mail to settle {mail_id, attempt, state, error} or null · $13 notices
 * · $14 the customer's rating or null
 */
export const CHANGE_CASE = `
WITH moved AS (
  UPDATE cases c SET
    (${PROGRESS.join(', ')}) =
      (SELECT ${PROGRESS.map((column) => `p.${column}`).join(', ')}
         FROM jsonb_populate_record(c, $3::jsonb) p),
    version = c.version + $4::int,
    revision = c.revision + 1
  WHERE c.id = $1 AND c.revision = $2
    AND ($12::jsonb IS NULL OR EXISTS (
      SELECT 1 FROM mail m WHERE m.id = ($12::jsonb->>'mail_id')::uuid AND m.case_id = c.id
         AND m.state = 'sending' AND m.attempts = ($12::jsonb->>'attempt')::int))
  RETURNING c.id, c.case_no
), ${clockWrites('$7', '$8', 'moved')}, settled AS (
  UPDATE mail m SET state = s.state, last_error = s.error,
         sent_at = CASE WHEN s.state = 'sent' THEN clock_timestamp() END
    FROM moved, jsonb_to_record($12::jsonb) AS s(mail_id uuid, state text, error text)
   WHERE m.id = s.mail_id
), filed AS (
  UPDATE attachment a SET case_id = moved.id, attached_at = e.at
    FROM moved, jsonb_to_recordset($5::jsonb) AS e(type text, at timestamptz, data jsonb)
   WHERE e.type = 'file.attached' AND a.id = (e.data->>'fileId')::uuid AND a.case_id IS NULL
), facts AS (
  INSERT INTO case_event (case_id, type, at, actor, data)
  SELECT moved.id, e.type, e.at, e.actor, e.data
    FROM moved, jsonb_to_recordset($5::jsonb) AS e(type text, at timestamptz, actor jsonb, data jsonb)
  RETURNING case_id, type
), mailed AS (
  INSERT INTO mail (id, case_id, kind, dedupe_key, recipient, subject, text, next_attempt_at)
  SELECT m.id, moved.id, m.kind, m.dedupe_key, m."to", m.subject, m.text,
         now() + make_interval(secs => coalesce(m.delay_seconds, 0))
    FROM moved, jsonb_to_recordset($6::jsonb)
         AS m(id uuid, kind text, dedupe_key text, "to" text, subject text, text text, delay_seconds double precision)
  ON CONFLICT (dedupe_key) DO NOTHING
  RETURNING id, case_id, next_attempt_at
), linked AS (
  INSERT INTO measure_link (case_id, measure_code, evidence, linked_by, linked_at)
  SELECT moved.id, l.code, l.evidence, $10::uuid, clock_timestamp()
    FROM moved, jsonb_to_recordset($9::jsonb) AS l(code text, evidence text)
  ON CONFLICT (case_id, measure_code)
  DO UPDATE SET evidence = excluded.evidence, linked_by = excluded.linked_by, linked_at = excluded.linked_at
), decided AS (
  INSERT INTO routing_decision (case_id, decided_at, rule_version, lead, confidence, decision)
  SELECT moved.id, clock_timestamp(), r.rule_version, r.lead, r.confidence, r.decision
    FROM moved, jsonb_to_record($11::jsonb)
         AS r(rule_version text, lead text, confidence double precision, decision jsonb)
   WHERE r.lead IS NOT NULL
), noticed AS (
  INSERT INTO staff_notice (id, staff_id, at, kind, items)
  SELECT n.id, n.staff_id, office_now(), n.kind, jsonb_build_array(jsonb_build_object('caseNo', moved.case_no))
    FROM moved, jsonb_to_recordset($13::jsonb) AS n(id uuid, staff_id uuid, kind text)
), rated AS (
  INSERT INTO survey_answer (case_id, round, section, satisfaction, solved, remark, at)
  SELECT moved.id, s.round, s.section, s.satisfaction, s.solved, s.remark, office_now()
    FROM moved, jsonb_to_record($14::jsonb)
         AS s(round int, section text, satisfaction int, solved boolean, remark text)
   WHERE s.round IS NOT NULL
), relayed AS (
  INSERT INTO outbox (topic, case_id, payload)
  SELECT type, case_id, '{}'::jsonb FROM facts
  UNION ALL
  SELECT 'timer.armed', case_id, jsonb_build_object('timerId', id, 'epoch', epoch, 'dueAt', due_at)
    FROM armed WHERE state = 'armed'
  UNION ALL
  SELECT 'mail.queued', case_id, jsonb_build_object('mailId', id, 'dueAt', next_attempt_at) FROM mailed
)
SELECT id FROM moved`;
