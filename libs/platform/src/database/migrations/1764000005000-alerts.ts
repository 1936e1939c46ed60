import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE staff_notice (
  id uuid NOT NULL CONSTRAINT "PK_staff_notice" PRIMARY KEY,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  items jsonb NOT NULL,
  read_at timestamptz
);
CREATE INDEX staff_notice_newest ON staff_notice (staff_id, id);

CREATE TABLE daily_task (
  task text NOT NULL,
  day date NOT NULL,
  subject text NOT NULL DEFAULT '',
  done_at timestamptz NOT NULL,
  CONSTRAINT "PK_daily_task" PRIMARY KEY (task, day, subject)
);
`;

/** Notices in the console, and what is done once a day. */
export class Alerts1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE daily_task, staff_notice');
  }
}
