import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAIRS = `pairs_of(concat_ws(E'\\n', NEW.case_no, NEW.subject, NEW.body, NEW.contact->>'name'))`;
/** The subject and the beginning of a letter: what it is about. */
const OPENING = (of: string) => `${of}.subject || ' ' || left(${of}.body, 400)`;

/**
 * Finds cases that are like another one: by their words (trigrams; Chinese needs a UTF-8 character type),
 * by the mail item, and by how the customer is reached. The words stand in the table of words, which is
 * written once for each case.
 */
export class SimilarCases1764000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE case_words ADD COLUMN opening text NOT NULL DEFAULT '';
CREATE OR REPLACE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_words (case_id, pairs, opening)
  VALUES (NEW.id, ${PAIRS}, ${OPENING('NEW')})
  ON CONFLICT (case_id) DO UPDATE SET pairs = excluded.pairs, opening = excluded.opening;
  RETURN NULL;
END $$;
UPDATE case_words w SET opening = ${OPENING('c')} FROM cases c WHERE c.id = w.case_id;
CREATE INDEX case_words_by_opening ON case_words USING gin (opening gin_trgm_ops);
CREATE INDEX cases_by_item ON cases (upper(mail_item_no));
CREATE INDEX cases_by_email ON cases (lower(contact->>'email'));
CREATE INDEX cases_by_phone ON cases ((contact->>'phone'));`);
  }

  /** The extension stays: others may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX cases_by_phone, cases_by_email, cases_by_item;
CREATE OR REPLACE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_words (case_id, pairs) VALUES (NEW.id, ${PAIRS})
  ON CONFLICT (case_id) DO UPDATE SET pairs = excluded.pairs;
  RETURN NULL;
END $$;
ALTER TABLE case_words DROP COLUMN opening;`);
  }
}
