import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that wait to be looked at for viruses: how often that was tried, and when it is next. */
export class ScanAttempts1764000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE attachment ADD COLUMN scan_attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN next_scan_at timestamptz NOT NULL DEFAULT '2000-01-01Z';
DROP INDEX attachment_unscanned;
CREATE INDEX attachment_unscanned ON attachment (next_scan_at) WHERE state = 'pending'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX attachment_unscanned;
CREATE INDEX attachment_unscanned ON attachment (created_at) WHERE state = 'pending';
ALTER TABLE attachment DROP COLUMN scan_attempts, DROP COLUMN next_scan_at`);
  }
}
