import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which transaction wrote a row, so that what is new since a moment can be asked for without a gap:
 * numbers are given in another order than that in which transactions commit. The default is the same
 * for all rows there are, so that no table is written anew.
 */
const WRITTEN_BY = 'txid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint';

/** Who is looking at which case: nothing that has to outlive a crash, so it costs no log. */
const PRESENCE = `
CREATE UNLOGGED TABLE presence (
  case_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  tab text NOT NULL,
  doing text NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT "PK_presence" PRIMARY KEY (case_id, staff_id, tab)
)`;

const NOTICES_ONCE = `
ALTER TABLE staff_notice ADD COLUMN dedupe_key text;
CREATE UNIQUE INDEX staff_notice_once ON staff_notice (dedupe_key)`;

const CURSOR = `
CREATE TABLE feed_cursor (
  name text NOT NULL CONSTRAINT "PK_feed_cursor" PRIMARY KEY,
  snapshot text NOT NULL
)`;

/** What open screens follow: new facts, new notices, and who else is there. */
export class Live1764000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_event ADD COLUMN ${WRITTEN_BY}`);
    await runner.query('CREATE INDEX case_event_by_txid ON case_event (txid)');
    await runner.query(`ALTER TABLE staff_notice ADD COLUMN ${WRITTEN_BY}`);
    await runner.query('CREATE INDEX staff_notice_by_txid ON staff_notice (txid)');
    await runner.query(NOTICES_ONCE);
    await runner.query(PRESENCE);
    await runner.query(CURSOR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feed_cursor, presence');
    await runner.query('ALTER TABLE staff_notice DROP COLUMN txid, DROP COLUMN dedupe_key');
    await runner.query('ALTER TABLE case_event DROP COLUMN txid');
  }
}
