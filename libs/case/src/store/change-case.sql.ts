/** The columns a change may set; everything else is as received. */
const PROGRESS = [
  'status',
  'lead',
  'supporting',
  'urgent',
  'suspected_report',
  'handler_id',
  'draft',
  'reply',
  'replied_at',
  'closed_at',
  'closing_reason',
  'warned_at',
  'breached_at',
];

/**
 * One statement: the case moves on if nobody else was faster (revision), and only then everything
 * else is written. All writers take the case's row first, so they never lock each other out.
 * A change that is the effect of a timer happens only while that timer is armed and due, by the
 * clock of the database; one that settles a mail only while that attempt has the mail in hand.
 *
 * Stopping the clock leaves a timer that is due already: what was missed stays missed, and is told.
 *
 * $1 case id · $2 revision read · $3 columns to set · $4 1 for a person's change, else 0 · $5 events
 * · $6 mails · $7 stop the clock · $8 timer id or null · $9 its epoch · $10 links · $11 linked by
 * · $12 routing record or null · $13 the mail to settle {mail_id, attempt, state, error} or null
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
    AND ($8::uuid IS NULL OR EXISTS (
      SELECT 1 FROM timer t WHERE t.id = $8 AND t.case_id = c.id AND t.epoch = $9
         AND t.state = 'armed' AND t.due_at <= clock_timestamp()))
    AND ($13::jsonb IS NULL OR EXISTS (
      SELECT 1 FROM mail m WHERE m.id = ($13::jsonb->>'mail_id')::uuid AND m.case_id = c.id
         AND m.state = 'sending' AND m.attempts = ($13::jsonb->>'attempt')::int))
  RETURNING c.id
), fired AS (
  UPDATE timer t SET state = 'fired', fired_at = clock_timestamp()
    FROM moved WHERE t.id = $8 AND t.epoch = $9
), stopped AS (
  UPDATE timer t SET state = 'cancelled'
    FROM moved WHERE $7::boolean AND t.case_id = moved.id AND t.state = 'armed'
     AND t.due_at > clock_timestamp()
), settled AS (
  UPDATE mail m SET state = s.state, last_error = s.error,
         sent_at = CASE WHEN s.state = 'sent' THEN clock_timestamp() END
    FROM moved, jsonb_to_record($13::jsonb) AS s(mail_id uuid, state text, error text)
   WHERE m.id = s.mail_id
), facts AS (
  INSERT INTO case_event (case_id, type, at, actor, data)
  SELECT moved.id, e.type, e.at, e.actor, e.data
    FROM moved, jsonb_to_recordset($5::jsonb) AS e(type text, at timestamptz, actor jsonb, data jsonb)
  RETURNING case_id, type
), mailed AS (
  INSERT INTO mail (id, case_id, kind, dedupe_key, recipient, subject, text)
  SELECT m.id, moved.id, m.kind, m.dedupe_key, m."to", m.subject, m.text
    FROM moved, jsonb_to_recordset($6::jsonb)
         AS m(id uuid, kind text, dedupe_key text, "to" text, subject text, text text)
  ON CONFLICT (dedupe_key) DO NOTHING
  RETURNING id, case_id
), linked AS (
  INSERT INTO measure_link (case_id, measure_code, evidence, linked_by, linked_at)
  SELECT moved.id, l.code, l.evidence, $11::uuid, clock_timestamp()
    FROM moved, jsonb_to_recordset($10::jsonb) AS l(code text, evidence text)
  ON CONFLICT (case_id, measure_code)
  DO UPDATE SET evidence = excluded.evidence, linked_by = excluded.linked_by, linked_at = excluded.linked_at
), decided AS (
  INSERT INTO routing_decision (case_id, decided_at, rule_version, lead, confidence, decision)
  SELECT moved.id, clock_timestamp(), r.rule_version, r.lead, r.confidence, r.decision
    FROM moved, jsonb_to_record($12::jsonb)
         AS r(rule_version text, lead text, confidence double precision, decision jsonb)
   WHERE r.lead IS NOT NULL
), relayed AS (
  INSERT INTO outbox (topic, case_id, payload)
  SELECT type, case_id, '{}'::jsonb FROM facts
  UNION ALL
  SELECT 'mail.queued', case_id, jsonb_build_object('mailId', id) FROM mailed
)
SELECT id FROM moved`;
