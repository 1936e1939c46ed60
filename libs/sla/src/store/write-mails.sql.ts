/**
 * Mails that are about no single case; the same key twice is one mail.
 *
 * $1 mails {id, kind, dedupe_key, to, subject, text}
 */
export const WRITE_MAILS = `
INSERT INTO mail (id, kind, dedupe_key, recipient, subject, text)
SELECT m.id, m.kind, m.dedupe_key, m."to", m.subject, m.text
  FROM jsonb_to_recordset($1::jsonb)
       AS m(id uuid, kind text, dedupe_key text, "to" text, subject text, text text)
ON CONFLICT (dedupe_key) DO NOTHING`;
