/**
 * Ended cases whose time is over and that still name somebody; $1 years by channel (jsonb). Of sealed
 * matters the ethics office decides. A case that follows another one is kept as long as that is open.
 */
export const OVERDUE = `
FROM cases c
WHERE c.status IN ('closed', 'declined') AND c.lead IS DISTINCT FROM 'ETHICS'
  AND coalesce(c.closed_at, c.replied_at, c.received_at)
      < office_now() - make_interval(years => ($1::jsonb->>c.channel)::int)
  AND NOT EXISTS (SELECT 1 FROM deidentified_case a WHERE a.case_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM cases m
                   WHERE m.id = c.merged_into AND m.status NOT IN ('closed', 'declined'))`;

/** One batch, the oldest first; what another worker has in hand is passed by. $2 how many. */
export const TAKE = `
SELECT c.id ${OVERDUE}
 ORDER BY coalesce(c.closed_at, c.replied_at, c.received_at), c.id LIMIT $2
   FOR UPDATE OF c SKIP LOCKED`;

/** How many there are, by channel. */
export const COUNT = `SELECT c.channel, count(*)::int AS cases ${OVERDUE} GROUP BY c.channel`;

/**
 * What is taken away, $1 the ids. Numbers, times, sections, states and plan links stay, so that every
 * figure stays what it was. Files leave the disk when they are next cleared away.
 */
export const FORGET: readonly string[] = [
  'INSERT INTO deidentified_case (case_id, at) SELECT id, office_now() FROM unnest($1::uuid[]) AS id',
  `UPDATE cases SET
     subject = CASE language WHEN 'en' THEN '(personal data removed)' ELSE '（個資已刪除）' END,
     body = '', contact = '{"name":""}', mail_item_no = NULL, occurred_on = NULL,
     source_ref_no = NULL, query_code_hash = NULL, draft = NULL,
     reply = reply || '{"text":""}', closing_reason = CASE WHEN closing_reason IS NOT NULL THEN '' END,
     version = version + 1, revision = revision + 1
   WHERE id = ANY($1)`,
  'DELETE FROM mail WHERE case_id = ANY($1)',
  'DELETE FROM idempotency_key WHERE case_id = ANY($1)',
  'DELETE FROM attachment WHERE case_id = ANY($1)',
  'UPDATE survey_answer SET remark = NULL WHERE case_id = ANY($1) AND remark IS NOT NULL',
  `UPDATE case_event SET data = without_texts(data)
    WHERE case_id = ANY($1) AND data <> without_texts(data)`,
];

/** $1 ids · $2 the version of the terms */
export const TELL = `
INSERT INTO case_event (case_id, type, at, actor, data)
SELECT id, 'case.deidentified', office_now(), '{"by":"system","name":"retention"}',
       jsonb_build_object('terms', $2::text)
  FROM unnest($1::uuid[]) AS id`;
