import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Free text in facts stands under these names; the rest are codes, numbers and times. */
const TEXTS = ['text', 'reason', 'question', 'note', 'remark', 'name'];

const UP = `
CREATE TABLE deidentified_case (
  case_id uuid NOT NULL CONSTRAINT "PK_deidentified_case" PRIMARY KEY,
  at timestamptz NOT NULL
);
CREATE FUNCTION without_texts(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
SELECT coalesce(jsonb_object_agg(key, CASE
         WHEN key IN (${TEXTS.map((name) => `'${name}'`).join(', ')}) AND jsonb_typeof(value) = 'string'
         THEN '""'::jsonb ELSE value END), '{}')
  FROM jsonb_each(data)
$$;
CREATE FUNCTION case_event_loses_texts_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.data <> without_texts(OLD.data)
     OR (NEW.id, NEW.case_id, NEW.type, NEW.at, NEW.actor, NEW.txid)
        IS DISTINCT FROM (OLD.id, OLD.case_id, OLD.type, OLD.at, OLD.actor, OLD.txid)
     OR NOT EXISTS (SELECT 1 FROM deidentified_case a WHERE a.case_id = OLD.case_id) THEN
    RAISE EXCEPTION 'case_event is append-only';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER case_event_append_only ON case_event;
CREATE TRIGGER case_event_append_only BEFORE DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION case_event_is_append_only();
CREATE TRIGGER case_event_loses_texts_alone BEFORE UPDATE ON case_event
  FOR EACH ROW EXECUTE FUNCTION case_event_loses_texts_alone()`;

const DOWN = `
DROP TRIGGER case_event_loses_texts_alone ON case_event;
DROP TRIGGER case_event_append_only ON case_event;
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION case_event_is_append_only();
DROP FUNCTION case_event_loses_texts_alone;
DROP FUNCTION without_texts;
DROP TABLE deidentified_case`;

/**
 * Cases whose time is over lose their personal data. Facts stay append-only but for one thing: those of
 * an deidentified case lose their texts, and nothing else of them can change.
 */
export class Retention1764000021200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
