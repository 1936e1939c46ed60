import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of cases; those whose letter has not been sent yet belong to none. */
export class Attachments1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE attachment (
  id uuid NOT NULL CONSTRAINT "PK_attachment" PRIMARY KEY,
  case_id uuid,
  token_hash text,
  name text NOT NULL,
  kind text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  state text NOT NULL,
  storage_key text NOT NULL,
  preview_key text,
  excerpt text,
  width integer,
  height integer,
  uploaded_by jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  attached_at timestamptz,
  scanned_at timestamptz,
  finding text
);
CREATE INDEX attachment_by_case ON attachment (case_id, id);
CREATE UNIQUE INDEX attachment_by_token ON attachment (token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX attachment_loose ON attachment (created_at) WHERE case_id IS NULL;
CREATE INDEX attachment_unscanned ON attachment (created_at) WHERE state = 'pending';
CREATE INDEX attachment_by_storage_key ON attachment (storage_key);
CREATE INDEX attachment_by_preview_key ON attachment (preview_key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
  }
}
