import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the nightly check of all open deadlines has found. */
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
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM mail WHERE kind = 'alarm'`);
    await runner.query('DROP TABLE deadline_check');
  }
}
