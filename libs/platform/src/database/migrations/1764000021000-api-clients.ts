import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each API key opens, when it was last used, and when it ended. */
export class ApiClients1764000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE api_client ADD COLUMN may text[];
      ALTER TABLE api_client ADD COLUMN last_used_at timestamptz;
      ALTER TABLE api_client ADD COLUMN revoked_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE api_client DROP COLUMN revoked_at;
      ALTER TABLE api_client DROP COLUMN last_used_at;
      ALTER TABLE api_client DROP COLUMN may`);
  }
}
