import type { MigrationInterface, QueryRunner } from 'typeorm';

const CASES = `
CREATE SEQUENCE case_no_seq;
CREATE TABLE cases (
  id uuid NOT NULL CONSTRAINT "PK_cases" PRIMARY KEY,
  case_no text NOT NULL CONSTRAINT cases_case_no UNIQUE,
  channel text NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  contact jsonb NOT NULL,
  branch text,
  mail_item_no text,
  occurred_on text,
  source_ref_no text,
  reply_to text NOT NULL,
  language text NOT NULL,
  query_code_hash text,
  status text NOT NULL,
  lead text,
  supporting text[] NOT NULL,
  urgent boolean NOT NULL,
  suspected_report boolean NOT NULL,
  handler_id uuid,
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  sla_policy text NOT NULL,
  warned_at timestamptz,
  breached_at timestamptz,
  draft jsonb,
  reply jsonb,
  replied_at timestamptz,
  closed_at timestamptz,
  closing_reason text,
  version integer NOT NULL,
  revision integer NOT NULL
);
CREATE INDEX cases_open_by_due ON cases (due_at, id) WHERE status NOT IN ('closed', 'declined');
CREATE INDEX cases_open_by_lead_due ON cases (lead, due_at, id) WHERE status NOT IN ('closed', 'declined');
CREATE INDEX cases_open_by_handler_due ON cases (handler_id, due_at, id) WHERE status NOT IN ('closed', 'declined');
CREATE INDEX cases_by_received ON cases (received_at, id);
CREATE INDEX cases_by_lead_received ON cases (lead, received_at, id);

CREATE TABLE case_event (
  id bigserial NOT NULL CONSTRAINT "PK_case_event" PRIMARY KEY,
  case_id uuid NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  actor jsonb NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX case_event_by_case ON case_event (case_id, id);
CREATE FUNCTION case_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'case_event is append-only';
END $$;
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION case_event_is_append_only();

CREATE TABLE idempotency_key (
  client text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  case_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "PK_idempotency_key" PRIMARY KEY (client, key)
);

CREATE TABLE routing_decision (
  id bigserial NOT NULL CONSTRAINT "PK_routing_decision" PRIMARY KEY,
  case_id uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  rule_version text NOT NULL,
  lead text NOT NULL,
  confidence double precision NOT NULL,
  decision jsonb NOT NULL
);
CREATE INDEX routing_decision_by_case ON routing_decision (case_id, id);
`;

const CLOCKWORK = `
CREATE TABLE timer (
  id uuid NOT NULL CONSTRAINT "PK_timer" PRIMARY KEY,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  epoch integer NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL,
  fired_at timestamptz
);
CREATE UNIQUE INDEX timer_once ON timer (case_id, kind, epoch);
CREATE INDEX timer_armed_by_due ON timer (due_at, id) WHERE state = 'armed';

CREATE TABLE mail (
  id uuid NOT NULL CONSTRAINT "PK_mail" PRIMARY KEY,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  dedupe_key text NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  state text NOT NULL DEFAULT 'queued',
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz
);
CREATE UNIQUE INDEX mail_once ON mail (dedupe_key);
CREATE INDEX mail_waiting ON mail (next_attempt_at, id) WHERE state IN ('queued', 'sending');
CREATE INDEX mail_failed ON mail (id) WHERE state = 'failed';
CREATE INDEX mail_by_created ON mail (created_at, id);
CREATE INDEX mail_by_case ON mail (case_id, id);

CREATE TABLE outbox (
  id bigserial NOT NULL CONSTRAINT "PK_outbox" PRIMARY KEY,
  topic text NOT NULL,
  case_id uuid NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
`;

/** Cases and their facts; timers, mails and the outbox that carry what follows from them. */
export class Cases1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES);
    await runner.query(CLOCKWORK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE outbox, mail, timer, routing_decision, idempotency_key, case_event, cases',
    );
    await runner.query('DROP FUNCTION case_event_is_append_only; DROP SEQUENCE case_no_seq');
  }
}
