import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = `
-- The office's time of day. Whatever decides what is due asks this one function; tests set it.
CREATE FUNCTION office_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';

CREATE TABLE calendar_version (
  no integer NOT NULL CONSTRAINT "PK_calendar_version" PRIMARY KEY,
  calendar jsonb NOT NULL,
  reason text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE sla_policy (
  id text NOT NULL CONSTRAINT "PK_sla_policy" PRIMARY KEY,
  policy jsonb NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now()
);
`;

const CLOCKS = `
ALTER TABLE cases
  ADD COLUMN consulted text[] NOT NULL DEFAULT '{}',
  ADD COLUMN awaiting_findings text[] NOT NULL DEFAULT '{}',
  ADD COLUMN paused_at timestamptz,
  ADD COLUMN pending_extension jsonb,
  ADD COLUMN merged_into uuid;
ALTER TABLE cases
  ALTER COLUMN consulted DROP DEFAULT,
  ALTER COLUMN awaiting_findings DROP DEFAULT;
CREATE INDEX cases_open_consulted ON cases USING gin (consulted) WHERE status NOT IN ('closed', 'declined');
CREATE INDEX cases_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE case_clock (
  case_id uuid NOT NULL,
  clock text NOT NULL,
  policy text NOT NULL,
  calendar integer NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL,
  ended_at timestamptz,
  days_used double precision,
  breached_at timestamptz,
  provisional boolean NOT NULL,
  CONSTRAINT "PK_case_clock" PRIMARY KEY (case_id, clock)
);
CREATE INDEX case_clock_running ON case_clock (calendar, case_id) WHERE state IN ('running', 'paused');

ALTER TABLE timer ADD COLUMN clock text NOT NULL DEFAULT 'reply';
ALTER TABLE timer ALTER COLUMN clock DROP DEFAULT;
ALTER TABLE timer RENAME COLUMN kind TO rung;
DROP INDEX timer_once;
CREATE UNIQUE INDEX timer_once ON timer (case_id, clock, rung);

CREATE TABLE alert (
  id uuid NOT NULL CONSTRAINT "PK_alert" PRIMARY KEY,
  case_id uuid NOT NULL,
  clock text NOT NULL,
  rung text NOT NULL,
  epoch integer NOT NULL,
  due_at timestamptz NOT NULL,
  fired_at timestamptz NOT NULL,
  deliver_at timestamptz NOT NULL,
  recipients text[] NOT NULL,
  channels text[] NOT NULL,
  state text NOT NULL,
  delivered_at timestamptz
);
CREATE UNIQUE INDEX alert_once ON alert (case_id, clock, rung, epoch);
CREATE INDEX alert_waiting ON alert (deliver_at, id) WHERE state = 'waiting';
`;

/** What every channel was promised before there were versions of policies. */
const EARLIER = JSON.stringify({
  version: '114-1',
  policies: [{ name: '全部', targets: { reply: { within: '3 working days' } } }],
  ladders: {
    reply: [
      { rung: 'warning', at: '-1 working day', to: ['handler'], by: ['mail'] },
      { rung: 'breach', at: 'deadline', to: ['supervisor'], by: ['mail'], urgent: true },
    ],
  },
  extensions: [{ approver: 'supervisor' }],
});

/** Cases of before: their promise becomes a clock and a fact, so that it can be replayed like all others. */
const ADOPT = `
INSERT INTO sla_policy (id, policy) SELECT '114-1', '${EARLIER}' WHERE EXISTS (SELECT 1 FROM cases);
INSERT INTO case_clock (case_id, clock, policy, calendar, started_at, due_at, state, ended_at, breached_at, provisional)
SELECT id, 'reply', '114-1', 0, received_at, due_at,
       CASE WHEN coalesce(replied_at, closed_at) IS NULL THEN 'running' ELSE 'met' END,
       coalesce(replied_at, closed_at), breached_at, false FROM cases;
INSERT INTO case_event (case_id, type, at, actor, data)
SELECT id, 'sla.adopted', received_at, '{"by": "system", "name": "sla"}', jsonb_build_object('channel', channel,
       'kind', kind, 'policy', '114-1', 'calendar', 0, 'dueAt', due_at) FROM cases;
UPDATE cases SET sla_policy = '114-1';
`;

/** Versions of calendar and policy; a clock for each deadline; alerts that wait for the office to work. */
export class Clocks1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
    await runner.query(CLOCKS);
    await runner.query(ADOPT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alert, case_clock, sla_policy, calendar_version');
    await runner.query('DROP FUNCTION office_now; DROP INDEX timer_once');
    await runner.query(`DELETE FROM timer WHERE clock <> 'reply'`);
    await runner.query(
      'ALTER TABLE timer DROP COLUMN clock; ALTER TABLE timer RENAME rung TO kind',
    );
    await runner.query('CREATE UNIQUE INDEX timer_once ON timer (case_id, kind, epoch)');
    await runner.query('DROP INDEX cases_open_consulted, cases_merged');
    await runner.query(`ALTER TABLE cases DROP COLUMN consulted, DROP COLUMN awaiting_findings,
      DROP COLUMN paused_at, DROP COLUMN pending_extension, DROP COLUMN merged_into`);
  }
}
