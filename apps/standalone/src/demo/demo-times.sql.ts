/**
 * The database stamps some rows with its own clock; a demo case of last week must not look as if it
 * all had happened today. Its mails stay here: the customers are invented. What the worker would be
 * told is done already, but for the timers that are still to come, and for what people are told of
 * deadlines after $2.
 *
 * $1 case id · $2 up to then staff have been told and have read it
 */
export const BACKDATE = `
WITH told AS (SELECT * FROM cases WHERE id = $1),
asked AS (SELECT type, at FROM case_event WHERE case_id = $1),
mailed AS (
  UPDATE mail m SET state = 'kept', created_at = coalesce(CASE m.kind
      WHEN 'receipt' THEN t.received_at
      WHEN 'supplement' THEN (SELECT max(at) FROM asked WHERE type = 'case.supplement_requested')
      WHEN 'extension' THEN (SELECT max(at) FROM asked WHERE type = 'extension.approved')
      WHEN 'consulted' THEN (SELECT max(at) FROM asked WHERE type = 'case.consulted')
      ELSE coalesce(t.replied_at, t.closed_at) END, m.created_at)
    FROM told t WHERE m.case_id = t.id),
linked AS (
  UPDATE measure_link l SET linked_at = t.closed_at FROM told t
   WHERE l.case_id = t.id AND t.closed_at IS NOT NULL),
decided AS (
  UPDATE routing_decision d SET decided_at = t.received_at FROM told t WHERE d.case_id = t.id),
finished AS (
  UPDATE idempotency_key k SET created_at = t.received_at FROM told t WHERE k.case_id = t.id),
told_staff AS (
  UPDATE alert SET state = 'delivered', delivered_at = deliver_at
   WHERE case_id = $1 AND state = 'waiting' AND deliver_at <= $2),
fired AS (
  UPDATE timer SET fired_at = due_at WHERE case_id = $1 AND state = 'fired')
DELETE FROM outbox WHERE case_id = $1 AND (topic <> 'timer.armed' OR EXISTS (
  SELECT 1 FROM timer WHERE id = (payload->>'timerId')::uuid AND state <> 'armed'))`;

/** The samples whose story is told to its end: dated back. One that was broken off is not among them. */
export const TOLD = `
SELECT k.key FROM idempotency_key k JOIN cases c ON c.id = k.case_id
 WHERE k.client = 'demo' AND k.created_at = c.received_at`;

/** What staff were told of deadlines when the demo was made stays here, too: they are invented as well. */
export const KEEP_ALERT_MAILS = `UPDATE mail SET state = 'kept' WHERE kind = 'alert'`;
