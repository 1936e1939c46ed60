import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far deadlines follow each version of the calendar; mails that belong to no case. */
export class CalendarChanges1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_recompute (
        no integer NOT NULL CONSTRAINT "PK_calendar_recompute" PRIMARY KEY,
        clocks integer NOT NULL,
        moved integer NOT NULL DEFAULT 0,
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      ALTER TABLE mail ALTER COLUMN case_id DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM mail WHERE case_id IS NULL;
      ALTER TABLE mail ALTER COLUMN case_id SET NOT NULL;
      DROP TABLE calendar_recompute`);
  }
}
