import { clockWrites } from './clock-writes.sql.js';

/**
 * One statement, one round trip, one transaction: the case with its number, its facts, timers and
 * mails, and the outbox rows that make the rest happen. An idempotency key that exists stops it all,
 * and so does a file (event `file.attached`) that another case has taken.
 *
 * $1 case · $2 ROC year · $3 events · $4 clocks · $5 timers · $6 mails
 * · $7 idempotency {client, key, requestHash} or null
 */
export const OPEN_CASE = `
WITH named AS (
  SELECT (e.data->>'fileId')::uuid AS id, e.at
    FROM jsonb_to_recordset($3::jsonb) AS e(type text, at timestamptz, data jsonb)
   WHERE e.type = 'file.attached'
), claimed AS (
  SELECT a.id FROM attachment a WHERE a.id IN (SELECT id FROM named) AND a.case_id IS NULL FOR UPDATE
), complete AS (
  SELECT 1 WHERE (SELECT count(*) FROM claimed) = (SELECT count(*) FROM named)
), gate AS (
  INSERT INTO idempotency_key (client, key, request_hash, case_id, due_at)
  SELECT g.client, g.key, g.request_hash, ($1::jsonb->>'id')::uuid, ($1::jsonb->>'due_at')::timestamptz
    FROM jsonb_to_record($7::jsonb) AS g(client text, key text, request_hash text)
   WHERE g.key IS NOT NULL AND EXISTS (SELECT 1 FROM complete)
  ON CONFLICT DO NOTHING
  RETURNING case_id
), opened AS (
  INSERT INTO cases
  SELECT (jsonb_populate_record(NULL::cases, $1::jsonb || jsonb_build_object(
            'case_no', $2::text || '-' || lpad(n::text, greatest(6, length(n::text)), '0')))).*
    FROM nextval('case_no_seq') AS n
   WHERE EXISTS (SELECT 1 FROM complete) AND ($7::jsonb IS NULL OR EXISTS (SELECT 1 FROM gate))
  RETURNING id, case_no
), filed AS (
  UPDATE attachment a SET case_id = o.id, attached_at = n.at
    FROM opened o, named n WHERE a.id = n.id
), facts AS (
  INSERT INTO case_event (case_id, type, at, actor, data)
  SELECT o.id, e.type, e.at, e.actor, e.data
    FROM opened o, jsonb_to_recordset($3::jsonb) AS e(type text, at timestamptz, actor jsonb, data jsonb)
  RETURNING case_id, type
), ${clockWrites('$4', '$5', 'opened')}, mailed AS (
  INSERT INTO mail (id, case_id, kind, dedupe_key, recipient, subject, text)
  SELECT m.id, o.id, m.kind, m.dedupe_key, m."to",
         replace(m.subject, '{caseNo}', o.case_no), replace(m.text, '{caseNo}', o.case_no)
    FROM opened o, jsonb_to_recordset($6::jsonb)
         AS m(id uuid, kind text, dedupe_key text, "to" text, subject text, text text)
  ON CONFLICT (dedupe_key) DO NOTHING
  RETURNING id, case_id
), relayed AS (
  INSERT INTO outbox (topic, case_id, payload)
  SELECT type, case_id, '{}'::jsonb FROM facts
  UNION ALL
  SELECT 'timer.armed', case_id, jsonb_build_object('timerId', id, 'epoch', epoch, 'dueAt', due_at)
    FROM armed WHERE state = 'armed'
  UNION ALL
  SELECT 'mail.queued', case_id, jsonb_build_object('mailId', id) FROM mailed
)
SELECT case_no AS "caseNo" FROM opened`;
