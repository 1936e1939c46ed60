import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the nightly check of all open deadlines has found, and which night was checked. */
export class DeadlineChecks1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE deadline_check (
  id uuid NOT NULL CONSTRAINT "PK_deadline_check" PRIMARY KEY,
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  checked integer NOT NULL,
  differing integer NOT NULL,
  samples jsonb NOT NULL
);
CREATE INDEX deadline_check_by_finished ON deadline_check (finished_at);
CREATE TABLE IF NOT EXISTS daily_task (
  task text NOT NULL,
  day date NOT NULL,
  subject text NOT NULL DEFAULT '',
  done_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "PK_daily_task" PRIMARY KEY (task, day, subject)
)`);
    // An alarm to the administrators is a mail of no case.
    await runner.query('ALTER TABLE mail ALTER COLUMN case_id DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM mail WHERE kind = 'alarm'`);
    await runner.query('DROP TABLE deadline_check; DROP TABLE IF EXISTS daily_task');
  }
}
