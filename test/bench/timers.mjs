// How late timers fire when ten thousand come due within one second, and how late the queue alone is.
import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from '../../scripts/stamps.mjs';
import { ANNOUNCED_CASES } from './office.sql.mjs';
import { built, connect, createDatabase, quantile, require, startProgram } from './services.mjs';

export const TIMERS = 10_000;
const AHEAD_S = 20;
const { Queue } = require('bullmq');

const LATENESS = `SELECT (extract(epoch FROM fired_at - due_at) * 1000)::float8 AS ms
  FROM timer WHERE state = 'fired' AND rung = 'breach'`;

/** Lateness in milliseconds, and the worker's memory before, during and after. */
export async function measureTimers(serverUrl, name, redisUrl) {
  const url = await createDatabase(serverUrl, `bench_timers_${name}`);
  const client = await connect(url);
  const worker = await startProgram('worker', url, redisUrl ? { REDIS_URL: redisUrl } : {});
  const idle = worker.rss();
  await client.query(ANNOUNCED_CASES, [new Date(Date.now() + AHEAD_S * 1000), TIMERS, 1]);
  await client.query('VACUUM ANALYZE');
  let peak = idle;
  let fired = 0;
  for (const until = Date.now() + (AHEAD_S + 60) * 1000; Date.now() < until; await sleep(500)) {
    peak = Math.max(peak, worker.rss());
    fired = await count(client, `FROM timer WHERE state = 'fired' AND rung = 'breach'`);
    if (fired === TIMERS) break;
  }
  const late = (await client.query(LATENESS)).rows.map(({ ms }) => ms);
  const doubled = await count(
    client,
    `FROM (SELECT case_id FROM case_event WHERE type = 'sla.breached' GROUP BY case_id HAVING count(*) > 1) d`,
  );
  await sleep(5_000);
  const after = worker.rss();
  await client.end();
  await worker.stop();
  const early = late.filter((ms) => ms < 0).length;
  return { ...{ fired, of: TIMERS, early, doubled, idle, peak, after }, ...spread(late) };
}

/** As many jobs that do nothing, due within one second, on the same Redis: lateness in milliseconds. */
export async function measureBareQueue(redisUrl) {
  const { chooseBackend } = built('libs/platform/src/index.js');
  const { MEMORY_OPTIONS } = built('apps/standalone/src/programs/memory.js');
  const connection = chooseBackend({ redisUrl, databaseUrl: '' }).connection(true);
  const queue = new Queue('bare', { connection });
  const worker = fork(at('test/bench/bare-worker.mjs'), [redisUrl, String(TIMERS)], {
    execArgv: MEMORY_OPTIONS,
  });
  const lateness = new Promise((resolve) => worker.once('message', resolve));
  await queue.waitUntilReady();
  const first = Date.now() + (AHEAD_S * 1000) / 2;
  const job = (n) => {
    const dueAt = first + (1000 * n) / TIMERS;
    return {
      name: 'bare',
      data: { dueAt },
      opts: { delay: dueAt - Date.now(), removeOnComplete: true },
    };
  };
  for (let n = 0; n < TIMERS; n += 500) {
    await queue.addBulk(Array.from({ length: 500 }, (_, i) => job(n + i)));
  }
  const late = await lateness;
  await queue.close();
  return spread(late);
}

const count = async (client, from) =>
  (await client.query(`SELECT count(*)::int AS n ${from}`)).rows[0].n;

const spread = (late) => ({
  p50: quantile(late, 0.5),
  p99: quantile(late, 0.99),
  max: quantile(late, 1),
});
