import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The versions of the business settings. `content` is json, not jsonb: keywords keep the order in
 * which they were written. Rows are added and never changed, also by mistake.
 */
export class BusinessSettings1764000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE business_setting (
        name text NOT NULL,
        version integer NOT NULL,
        content json NOT NULL,
        hash text NOT NULL,
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        reason text NOT NULL,
        CONSTRAINT "PK_business_setting" PRIMARY KEY (name, version)
      );
      CREATE FUNCTION business_setting_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'versions of a setting are added, never changed';
      END $$;
      CREATE TRIGGER business_setting_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON business_setting
        FOR EACH STATEMENT EXECUTE FUNCTION business_setting_is_kept()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE business_setting;
      DROP FUNCTION business_setting_is_kept`);
  }
}
