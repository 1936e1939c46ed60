import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second step of signing in: a sealed key, the last half minute used, hashes of recovery codes. */
export class SecondSteps1764000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_step (
        account_id uuid NOT NULL CONSTRAINT "PK_second_step" PRIMARY KEY,
        secret text,
        pending text,
        last_step integer NOT NULL,
        recovery text[] NOT NULL,
        confirmed_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE second_step');
  }
}
