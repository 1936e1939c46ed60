// How late timers fire when two thousand come due within one second.
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, createDatabase, quantile, startProgram } from './services.mjs';

const TIMERS = 2_000;
const AHEAD_S = 20;

/** Cases with one armed timer each, all due within the same second, announced by the outbox. */
const ARM = `
WITH opened AS (
  INSERT INTO cases (id, case_no, channel, kind, subject, body, contact, reply_to, language, status, lead,
    supporting, urgent, suspected_report, received_at, due_at, sla_policy, version, revision)
  SELECT gen_random_uuid(), 't-' || n, 'manager_mailbox', 'complaint', '掛號信投錯地址', '內容', '{"name": "王小明"}',
    'customer', 'zh', 'routed', 'DELIVERY', '{}', false, false, now(), $1::timestamptz + make_interval(secs => n::float8 / $2),
    'bench', 1, 1
  FROM generate_series(1, $2::int) AS n RETURNING id, due_at
), armed AS (
  INSERT INTO timer (id, case_id, kind, epoch, due_at, state)
  SELECT gen_random_uuid(), id, 'breach', 1, due_at, 'armed' FROM opened RETURNING id, case_id, epoch, due_at
)
INSERT INTO outbox (topic, case_id, payload)
SELECT 'timer.armed', case_id, jsonb_build_object('timerId', id, 'epoch', epoch, 'dueAt', due_at) FROM armed`;

const LATENESS = `SELECT (extract(epoch FROM fired_at - due_at) * 1000)::float8 AS ms
  FROM timer WHERE state = 'fired'`;

/** Lateness in milliseconds, and the worker's memory before, during and after. */
export async function measureTimers(serverUrl, name, redisUrl) {
  const url = await createDatabase(serverUrl, `bench_timers_${name}`);
  const client = await connect(url);
  const worker = await startProgram('worker', url, redisUrl ? { REDIS_URL: redisUrl } : {});
  const idle = worker.rss();
  await client.query(ARM, [new Date(Date.now() + AHEAD_S * 1000), TIMERS]);
  let peak = idle;
  let fired = [];
  for (const until = Date.now() + (AHEAD_S + 60) * 1000; Date.now() < until; await sleep(250)) {
    peak = Math.max(peak, worker.rss());
    fired = (await client.query(LATENESS)).rows.map(({ ms }) => ms);
    if (fired.length === TIMERS) break;
  }
  const early = fired.filter((ms) => ms < 0).length;
  const [{ doubled }] = (
    await client.query(`SELECT count(*)::int AS doubled FROM (SELECT case_id FROM case_event
      WHERE type = 'sla.breached' GROUP BY case_id HAVING count(*) > 1) d`)
  ).rows;
  await sleep(5_000);
  const after = worker.rss();
  await client.end();
  await worker.stop();
  return {
    ...{ fired: fired.length, of: TIMERS, early, doubled, idle, peak, after },
    p50: quantile(fired, 0.5),
    p99: quantile(fired, 0.99),
    max: quantile(fired, 1),
  };
}
