import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE staff_account ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;
ALTER TABLE staff_account ADD COLUMN last_signed_in_at timestamptz;
ALTER TABLE session ADD COLUMN id uuid;
ALTER TABLE session ADD COLUMN device text NOT NULL DEFAULT '';

CREATE TABLE account_event (
  id bigserial NOT NULL CONSTRAINT "PK_account_event" PRIMARY KEY,
  subject_id uuid NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  actor jsonb NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX account_event_by_subject ON account_event (subject_id, id);
CREATE FUNCTION account_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'account_event is append-only';
END $$;
CREATE TRIGGER account_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_event
  FOR EACH STATEMENT EXECUTE FUNCTION account_event_is_append_only();

CREATE TABLE password_link (
  token_hash text NOT NULL CONSTRAINT "PK_password_link" PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT password_link_account UNIQUE,
  expires_at timestamptz NOT NULL
);`;

const SWAP: readonly (readonly [was: string, becomes: string])[] = [
  [
    `e.type IN ('case.assigned')) AS assigned`,
    `e.type IN ('case.assigned', 'case.handed_over')) AS assigned`,
  ],
  [
    `e.type IN ('case.transferred', 'case.returned')) AS out_of_hand`,
    `e.type IN ('case.transferred', 'case.returned', 'case.handed_back')) AS out_of_hand`,
  ],
];

/**
 * A case that changed hands has another handler, or none, on the board of a past day, too. The function
 * is changed as it stands, so that nothing else it has learnt is lost.
 */
const swapped = (from: string, to: string): string => `
DO $do$
DECLARE was text := pg_get_functiondef('cases_as_of'::regproc);
        becomes text := replace(was, $q$${from}$q$, $q$${to}$q$);
BEGIN
  IF was = becomes THEN RAISE EXCEPTION 'cases_as_of is not the one that was expected'; END IF;
  EXECUTE becomes;
END $do$`;

/** What administrators do with accounts, on record; passwords that have to be chosen; sessions by device. */
export class Accounts1764000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const [was, becomes] of SWAP) await runner.query(swapped(was, becomes));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [was, becomes] of SWAP) await runner.query(swapped(becomes, was));
    await runner.query(`
DROP TABLE password_link, account_event;
DROP FUNCTION account_event_is_append_only;
ALTER TABLE session DROP COLUMN device;
ALTER TABLE session DROP COLUMN id;
ALTER TABLE staff_account DROP COLUMN last_signed_in_at;
ALTER TABLE staff_account DROP COLUMN must_change_password;`);
  }
}
