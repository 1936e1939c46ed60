import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved replies of the sections. */
export class ReplyTemplates1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE reply_template (
  id uuid NOT NULL CONSTRAINT "PK_reply_template" PRIMARY KEY,
  section text,
  title text NOT NULL,
  body text NOT NULL,
  active boolean NOT NULL,
  version integer NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reply_template');
  }
}
