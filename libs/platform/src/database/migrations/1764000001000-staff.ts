import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in: people with a password and a session, machines with an API key. */
export class Staff1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE staff_account (
  id uuid NOT NULL CONSTRAINT "PK_staff_account" PRIMARY KEY,
  account text NOT NULL CONSTRAINT staff_account_account UNIQUE,
  name text NOT NULL,
  role text NOT NULL,
  section text,
  email text NOT NULL,
  password_hash text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX staff_account_by_section ON staff_account (section, role);
CREATE TABLE session (
  token_hash text NOT NULL CONSTRAINT "PK_session" PRIMARY KEY,
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);
CREATE TABLE login_failure (
  subject text NOT NULL CONSTRAINT "PK_login_failure" PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);
CREATE TABLE api_client (
  id uuid NOT NULL CONSTRAINT "PK_api_client" PRIMARY KEY,
  name text NOT NULL,
  key_hash text NOT NULL CONSTRAINT api_client_key_hash UNIQUE,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_client, login_failure, session, staff_account');
  }
}
