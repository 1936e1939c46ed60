import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must go on by itself says so here; whoever watches sees how long ago that was. */
export class Heartbeat1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heartbeat (
        name text NOT NULL CONSTRAINT "PK_heartbeat" PRIMARY KEY,
        at timestamptz NOT NULL
      );
      INSERT INTO heartbeat (name, at) VALUES ('timers', clock_timestamp()), ('wake-ups', clock_timestamp());
      CREATE INDEX timer_paused ON timer (case_id) WHERE state = 'paused'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timer_paused; DROP TABLE heartbeat');
  }
}
