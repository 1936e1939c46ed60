// How long open deadlines take to follow a changed calendar, and how the api answers meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { built, connect, createDatabase, quantile, startProgram } from './services.mjs';

/** Cases as the product itself would have opened them: one is opened by it, the others are like it. */
const MULTIPLY = `
WITH model AS (SELECT c.* FROM cases c WHERE c.id = $2), numbered AS (
  SELECT n, md5($1 || n::text)::uuid AS id FROM generate_series(1, $3::int) AS n
), opened AS (
  INSERT INTO cases SELECT (jsonb_populate_record(m::cases, jsonb_build_object('id', x.id, 'case_no', 'r-' || x.n))).*
    FROM numbered x, model m
), facts AS (
  INSERT INTO case_event (case_id, type, at, actor, data)
  SELECT x.id, e.type, e.at, e.actor, e.data FROM numbered x, case_event e WHERE e.case_id = $2 ORDER BY x.n, e.id
), clocked AS (
  INSERT INTO case_clock SELECT (jsonb_populate_record(k, jsonb_build_object('case_id', x.id))).*
    FROM numbered x, case_clock k WHERE k.case_id = $2
)
INSERT INTO timer SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', x.id))).*
  FROM numbered x, timer t WHERE t.case_id = $2`;

const PROGRESS = `SELECT r.moved, extract(epoch FROM r.finished_at - r.started_at)::float8 AS seconds
  FROM calendar_recompute r WHERE r.no = $1 AND r.finished_at IS NOT NULL`;

/** Opens one case through the api and lets the worker route it. */
async function modelCase(api, client) {
  const body = {
    ...{ kind: 'complaint', subject: '掛號信投錯地址', consent: true },
    body: '郵差把我的掛號信投到隔壁棟信箱，已經第三次了，請郵差投遞時確認門牌。',
    contact: { name: '王小明', phone: '0900-000-000' },
  };
  const answer = await fetch(`${api.url}/api/v1/public/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`no case was opened: ${await answer.text()}`);
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await client.query(`SELECT id FROM cases WHERE status = 'routed'`);
    if (rows.length > 0) return rows[0].id;
    await sleep(100);
  }
  throw new Error('the case was not routed');
}

/** Adds a day off, as an administrator would; returns the number of the version. */
async function changeCalendar(client, day) {
  const { rows } = await client.query(
    `INSERT INTO calendar_version (no, calendar, reason, made_by)
     SELECT no + 1, jsonb_set(jsonb_set(calendar, '{overrides}', calendar->'overrides' || $1::jsonb),
            '{version}', '"bench"'), 'bench', 'bench'
       FROM calendar_version ORDER BY no DESC LIMIT 1 RETURNING no`,
    [JSON.stringify([{ day, worked: 'none', regions: [], reason: 'bench' }])],
  );
  return rows[0].no;
}

/** Seconds, deadlines moved, and the 95th percentile of a page of the api meanwhile, in milliseconds. */
export async function measureRecompute(serverUrl, cases) {
  const url = await createDatabase(serverUrl, 'bench_recompute');
  const client = await connect(url);
  const [api, worker] = [await startProgram('api', url), await startProgram('worker', url)];
  const id = await modelCase(api, client);
  await client.query(MULTIPLY, ['recompute', id, cases - 1]);
  await client.query('VACUUM ANALYZE');
  const { taipeiDay } = built('libs/kernel/src/index.js');
  // The day on which all of them are due is taken from them.
  const due = (await client.query('SELECT due_at FROM cases WHERE id = $1', [id])).rows[0].due_at;
  const answers = [];
  let peak = worker.rss();
  const computed = worker.cpu();
  const no = await changeCalendar(client, taipeiDay(due));
  const began = Date.now();
  let done;
  while (!done && Date.now() - began < 600_000) {
    const start = performance.now();
    await (await fetch(`${api.url}/health/ready`)).text();
    await (await fetch(`${api.url}/service-levels`)).text();
    answers.push((performance.now() - start) / 2);
    peak = Math.max(peak, worker.rss());
    await sleep(50);
    [done] = (await client.query(PROGRESS, [no])).rows;
  }
  if (!done) throw new Error('the deadlines did not follow within ten minutes');
  const cpu = worker.cpu() - computed;
  const rows = await client.query(`SELECT count(DISTINCT case_id)::int AS moved FROM case_event
    WHERE type = 'sla.rescheduled'`);
  await client.end();
  await worker.stop();
  await api.stop();
  return {
    ...{ seconds: done.seconds, deadlines: done.moved, movedCases: rows.rows[0].moved, peak, cpu },
    ...{ wall: (Date.now() - began) / 1000, p95: quantile(answers, 0.95) },
  };
}
