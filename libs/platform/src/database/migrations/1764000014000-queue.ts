import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `status NOT IN ('closed', 'declined')`;
/** When a case was last answered or closed; before that, when it came. */
const ENDED = 'coalesce(closed_at, replied_at, received_at)';

const INDEXES = `
CREATE INDEX cases_by_due ON cases (due_at, id);
CREATE INDEX cases_by_lead_due ON cases (lead, due_at, id);
CREATE INDEX cases_by_ended ON cases (${ENDED}, id);
CREATE INDEX cases_by_lead_ended ON cases (lead, ${ENDED}, id);
CREATE INDEX cases_unassigned ON cases (lead, due_at, id) WHERE ${OPEN} AND status <> 'replied' AND handler_id IS NULL;
CREATE INDEX cases_submitted ON cases (lead, due_at, id) WHERE status = 'submitted';
CREATE INDEX cases_paused ON cases (lead, due_at, id) WHERE ${OPEN} AND paused_at IS NOT NULL;
CREATE INDEX cases_extension ON cases (lead, due_at, id) WHERE ${OPEN} AND pending_extension IS NOT NULL;
CREATE INDEX cases_awaiting ON cases (lead, due_at, id) WHERE ${OPEN} AND awaiting_findings <> '{}';
CREATE INDEX cases_consulted ON cases USING gin (consulted) WHERE consulted <> '{}';
`;

const WORDS = `
CREATE FUNCTION pairs_of(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT coalesce(array_agg(DISTINCT pair) FILTER (WHERE length(pair) = 2), '{}')
  FROM (SELECT ch || lead(ch) OVER (ORDER BY n) AS pair
          FROM unnest(string_to_array(lower(words), NULL)) WITH ORDINALITY AS u(ch, n)) p
$$;
CREATE TABLE case_words (
  case_id uuid NOT NULL CONSTRAINT "PK_case_words" PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  pairs text[] NOT NULL
);
CREATE INDEX case_words_by_pair ON case_words USING gin (pairs);
CREATE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_words (case_id, pairs)
  VALUES (NEW.id, pairs_of(concat_ws(E'\\n', NEW.case_no, NEW.subject, NEW.body, NEW.contact->>'name')))
  ON CONFLICT (case_id) DO UPDATE SET pairs = excluded.pairs;
  RETURN NULL;
END $$;
CREATE TRIGGER cases_keep_words AFTER INSERT OR UPDATE OF case_no, subject, body, contact ON cases
  FOR EACH ROW EXECUTE FUNCTION keep_case_words();
INSERT INTO case_words (case_id, pairs)
SELECT id, pairs_of(concat_ws(E'\\n', case_no, subject, body, contact->>'name')) FROM cases;
`;

const SAVED_VIEWS = `
CREATE TABLE saved_view (
  id uuid NOT NULL CONSTRAINT "PK_saved_view" PRIMARY KEY,
  account_id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  position integer NOT NULL
);
CREATE INDEX saved_view_by_account ON saved_view (account_id, position);
`;

/**
 * Whatever a list asks is read from an index: every order of all cases, what only few cases are
 * (unassigned, submitted, paused …), and the words in them. Words are found by pairs of characters,
 * for most Chinese words are two characters long and three would find none of them. The pairs stand
 * in a table of their own: a case changes a dozen times, its words never.
 */
export class Queue1764000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES + WORDS + SAVED_VIEWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE saved_view;
DROP TRIGGER cases_keep_words ON cases;
DROP FUNCTION keep_case_words;
DROP TABLE case_words;
DROP FUNCTION pairs_of;
DROP INDEX cases_by_due, cases_by_lead_due, cases_by_ended, cases_by_lead_ended, cases_unassigned,
  cases_submitted, cases_paused, cases_extension, cases_awaiting, cases_consulted;
`);
  }
}
