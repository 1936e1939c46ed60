import { eventually, TEST_API_KEY } from '#testing';
import type { Ground } from './ground.js';

/** How the timers of a herd fired. */
export interface Firings {
  readonly timers: number;
  readonly fired: number;
  /** Those whose event or alert is not there exactly once. */
  readonly wrong: number;
  /** Seconds after their moment, by the clock of PostgreSQL. */
  readonly earliest: number;
  readonly latest: number;
}

/** Files one slip over HTTP and waits until it is with a section. */
export async function file(ground: Ground, mark: string, withinMs = 20_000): Promise<string> {
  const answer = await fetch(`${ground.url}/api/v1/intake/call-center-slips`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': mark },
      authorization: `Bearer ${TEST_API_KEY}`,
    },
    body: JSON.stringify({
      ...{ slipNo: mark, receivedAt: new Date().toISOString(), kind: 'complaint' },
      ...{ caller: { name: '陳先生', phone: '0900-000-001' } },
      summary: '掛號信投錯地址，請郵差投遞時確認門牌',
    }),
  });
  if (answer.status !== 201) throw new Error(`${mark}: ${answer.status}`);
  const { caseNo } = (await answer.json()) as { caseNo: string };
  await eventually(async () => {
    const [found] = await ground.query<{ status: string }>(
      `SELECT status FROM cases WHERE case_no = $1`,
      [caseNo],
    );
    return found.status === 'routed';
  }, withinMs);
  return caseNo;
}

/**
 * So many cases like one that was filed, or like the given one, moved in time so that the first rung of each, the hour to
 * accept it, comes due between `from` and `to` seconds from now; the queue is told of them.
 */
export async function herd(
  ground: Ground,
  cases: number,
  from: number,
  to: number,
  like?: string,
): Promise<string[]> {
  const caseNo = like ?? (await file(ground, `H${cases}-${Date.now()}`));
  const rows = await ground.query<{ id: string }>(HERD, [caseNo, cases, from, to]);
  return rows.map(({ id }) => id);
}

const HERD = `
WITH model AS (
  SELECT c.id, t.due_at FROM cases c JOIN timer t ON t.case_id = c.id AND t.clock = 'accepted'
   WHERE c.case_no = $1
), moved AS MATERIALIZED (
  SELECT gen_random_uuid() AS id, m.id AS model,
         clock_timestamp() + make_interval(secs => $3 + random() * ($4::float8 - $3)) - m.due_at AS by
    FROM model m, generate_series(1, $2)
), opened AS (
  INSERT INTO cases
  SELECT (jsonb_populate_record(c, jsonb_build_object('id', m.id, 'source_ref_no', NULL,
           'case_no', 'H-' || nextval('case_no_seq'), 'received_at', c.received_at + m.by,
           'due_at', c.due_at + m.by))).*
    FROM moved m JOIN cases c ON c.id = m.model
), told AS (
  INSERT INTO case_event (case_id, type, at, actor, data)
  SELECT m.id, e.type, e.at + m.by, e.actor, e.data
    FROM moved m JOIN case_event e ON e.case_id = m.model ORDER BY m.id, e.id
), clocked AS (
  INSERT INTO case_clock
  SELECT m.id, k.clock, k.policy, k.calendar, k.started_at + m.by, k.due_at + m.by, k.state,
         k.ended_at, k.days_used, k.breached_at, k.provisional
    FROM moved m JOIN case_clock k ON k.case_id = m.model
), armed AS (
  INSERT INTO timer (id, case_id, clock, rung, epoch, due_at, state)
  SELECT gen_random_uuid(), m.id, t.clock, t.rung, t.epoch, t.due_at + m.by, 'armed'
    FROM moved m JOIN timer t ON t.case_id = m.model
  RETURNING id, case_id, epoch, due_at
), relayed AS (
  INSERT INTO outbox (topic, case_id, payload)
  SELECT 'timer.armed', case_id, jsonb_build_object('timerId', id, 'epoch', epoch, 'dueAt', due_at)
    FROM armed
)
SELECT id FROM moved`;

/** How the timers of these cases fired that are due, or will be within a minute. */
export async function firingsOf(ground: Ground, ids: readonly string[]): Promise<Firings> {
  const [firings] = await ground.query<Firings>(
    `SELECT count(*)::int AS timers, (count(*) FILTER (WHERE t.state = 'fired'))::int AS fired,
            (count(*) FILTER (WHERE t.state = 'fired' AND (told.n <> 1 OR alerts.n <> 1)))::int AS wrong,
            extract(epoch FROM min(t.fired_at - t.due_at))::float8 AS earliest,
            extract(epoch FROM max(t.fired_at - t.due_at))::float8 AS latest
       FROM timer t,
       LATERAL (SELECT count(*) n FROM case_event e WHERE e.case_id = t.case_id AND e.type LIKE 'sla.%'
           AND e.data->>'clock' = t.clock AND e.data->>'rung' = t.rung) told,
       LATERAL (SELECT count(*) n FROM alert a WHERE a.case_id = t.case_id AND a.clock = t.clock
           AND a.rung = t.rung) alerts
      WHERE t.case_id = ANY($1) AND t.due_at <= (SELECT office_now()) + interval '1 minute'`,
    [ids],
  );
  return firings;
}

/** Waits until every timer of these cases that is due within a minute has fired. */
export async function allFired(
  ground: Ground,
  ids: readonly string[],
  withinMs: number,
): Promise<Firings> {
  await eventually(async () => {
    const { timers, fired } = await firingsOf(ground, ids);
    return fired === timers;
  }, withinMs).catch(() => undefined);
  return firingsOf(ground, ids);
}
