// How fast a hundred thousand wake-ups are asked for anew after Redis was emptied, against addBulk alone.
import { setTimeout as sleep } from 'node:timers/promises';
import { OPEN_CASES } from './office.sql.mjs';
import { built, connect, createDatabase, require, startProgram } from './services.mjs';

export const ARMED = 100_000;
/** As many jobs a call as the product hands over. */
const PAGE = 1_000;
const { Redis } = require('ioredis');

/** Wake-ups a second: BullMQ's own addBulk of the same jobs, and the worker after a FLUSHALL. */
export async function measureRearming(serverUrl, redisUrl, rounds) {
  const url = await createDatabase(serverUrl, 'bench_rearm');
  const client = await connect(url);
  const first = await startProgram('worker', url, { REDIS_URL: redisUrl });
  // Two of the three timers of a case are armed, some days ahead.
  await client.query(OPEN_CASES.replace(/,\s*$/, '') + ' SELECT 1', [
    new Date(Date.now() + 7 * 24 * 3_600_000),
    ARMED / 2,
    3_600,
  ]);
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query(`SELECT id, epoch, due_at FROM timer WHERE state = 'armed'`);
  await first.stop();
  const redis = new Redis(redisUrl);
  const bare = [];
  const product = [];
  for (let round = 0; round < rounds; round += 1) {
    await redis.flushall();
    bare.push(await byAddBulk(redisUrl, rows));
    await redis.flushall();
    product.push(await byWorker(redis, url, redisUrl));
  }
  redis.disconnect();
  await client.end();
  return { bare, product };
}

/** The product's own adapter of the queue, with the jobs in hand and nothing else to do. */
async function byAddBulk(redisUrl, rows) {
  const { BullMqJobQueue, chooseBackend } = built('libs/platform/src/index.js');
  const { wakeUp } = built('libs/sla/src/index.js');
  const queue = new BullMqJobQueue(chooseBackend({ redisUrl, databaseUrl: '' }));
  await sleep(500);
  const begun = performance.now();
  for (let n = 0; n < rows.length; n += PAGE) {
    const page = rows.slice(n, n + PAGE);
    await queue.add(page.map(({ id, epoch, due_at }) => wakeUp(id, epoch, due_at)));
  }
  const rate = (rows.length * 1000) / (performance.now() - begun);
  await queue.close();
  return rate;
}

/** From the first wake-up that is in the queue again to the last. */
async function byWorker(redis, url, redisUrl) {
  const worker = await startProgram('worker', url, { REDIS_URL: redisUrl });
  const back = () => redis.zcard('bull:sla:delayed');
  // It has found an empty Redis at its start already; what is measured is the loss while it runs.
  while ((await back()) < ARMED) await sleep(100);
  await sleep(1_000);
  await redis.flushall();
  while ((await back()) < 2 * PAGE) await sleep(5);
  const [begun, already] = [performance.now(), await back()];
  let now = already;
  while (now < ARMED) {
    await sleep(20);
    now = await back();
  }
  const rate = ((now - already) * 1000) / (performance.now() - begun);
  await worker.stop();
  return rate;
}
