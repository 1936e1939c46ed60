import { eventually, hasRedis, openOffice, TestProgram, TestRedis } from '#testing';
import type { TestOffice } from '#testing';

const backends = [
  { kind: 'PostgreSQL', startRedis: async () => undefined },
  ...(hasRedis ? [{ kind: 'Redis', startRedis: () => TestRedis.start() }] : []),
];

const worker = (office: TestOffice, redis: TestRedis | undefined) =>
  new TestProgram('dist/apps/worker/src/main.js', {
    DATABASE_URL: office.db.url,
    DATA_DIR: office.config.dataDir,
    PUBLIC_URL: office.config.publicUrl,
    NODE_ENV: 'production',
    ...(redis && { REDIS_URL: redis.url }),
  });

const ready = (program: TestProgram) =>
  eventually(() => program.output.includes('worker ready'), 15_000);

const ask = async <T>(office: TestOffice, sql: string, ...values: unknown[]): Promise<T> =>
  (await office.db.query<T>(sql, values))[0];

const isRouted = async (office: TestOffice, id: string) =>
  (await ask<{ status: string }>(office, `SELECT status FROM cases WHERE id = $1`, id)).status ===
  'routed';

/** Milliseconds by which a timer was fired late; undefined while it was not. */
const lateness = async (office: TestOffice, id: string, rung = 'breach') =>
  (
    await ask<{ late?: number }>(
      office,
      `SELECT (extract(epoch FROM fired_at - due_at) * 1000)::float8 AS late
         FROM timer WHERE case_id = $1 AND clock = 'reply' AND rung = $2 AND state = 'fired'`,
      id,
      rung,
    )
  )?.late;

/** A routed case whose breach is armed anew, in so many seconds: the next epoch, announced by the outbox. */
async function dueIn(office: TestOffice, seconds: number): Promise<string> {
  const { id } = await office.receive();
  await office.db.query(
    `WITH soon AS (
       UPDATE timer SET due_at = clock_timestamp() + make_interval(secs => $2), epoch = epoch + 1
        WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach' RETURNING id, case_id, epoch, due_at)
     INSERT INTO outbox (topic, case_id, payload)
     SELECT 'timer.armed', case_id, jsonb_build_object('timerId', id, 'epoch', epoch, 'dueAt', due_at)
       FROM soon`,
    [id, seconds],
  );
  return id;
}

/** Whether the queue holds a wake-up for the breach of this case. */
async function isWaitingFor(office: TestOffice, redis: TestRedis | undefined, id: string) {
  const [timer] = await office.db.query<{ id: string; epoch: number }>(
    `SELECT id, epoch FROM timer WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
    [id],
  );
  const jobId = `timer-${timer.id}-${timer.epoch}`;
  if (redis) return (await redis.ask((client) => client.exists(`bull:sla:${jobId}`))) === 1;
  const jobs = await office.db.query(`SELECT 1 FROM bullmq.job WHERE id = $1`, [jobId]);
  return jobs.length === 1;
}

describe.each(backends)('the worker with its queue on $kind', ({ startRedis }) => {
  let office: TestOffice;
  let redis: TestRedis | undefined;
  let program: TestProgram;

  beforeAll(async () => {
    [office, redis] = await Promise.all([openOffice(), startRedis()]);
    program = worker(office, redis);
    await ready(program);
  });
  afterAll(async () => {
    await program.stop('SIGTERM');
    await office.close();
    await redis?.stop();
  });

  it('routes what comes in, and keeps its mail where there is no server, within seconds', async () => {
    const cases = await Promise.all(Array.from({ length: 20 }, () => office.receive({}, false)));
    for (const { id } of cases) await eventually(() => isRouted(office, id), 9_000);
    await eventually(async () => {
      const kept = await ask<{ n: number }>(
        office,
        `SELECT count(*)::int AS n FROM mail WHERE state = 'kept' AND kind = 'receipt'`,
      );
      return kept.n === 20;
    }, 9_000);
    await eventually(async () => {
      const left = await ask<{ n: number }>(office, `SELECT count(*)::int AS n FROM outbox`);
      return left.n === 0;
    });
  });

  it('waits in the queue for each timer, and fires it once when it is due', async () => {
    const ids = await Promise.all([6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5].map((s) => dueIn(office, s)));
    for (const id of ids) await eventually(() => isWaitingFor(office, redis, id), 5_000);
    const late: number[] = [];
    for (const id of ids) {
      await eventually(async () => (await lateness(office, id)) !== undefined, 12_000);
      late.push((await lateness(office, id)) ?? Infinity);
    }
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late)).toBeLessThan(15_000);
    for (const id of ids) await eventually(async () => !(await isWaitingFor(office, redis, id)));
    const told = await ask<{ n: number }>(
      office,
      `SELECT count(*)::int AS n FROM case_event WHERE type = 'sla.breached' AND case_id = ANY($1)`,
      ids,
    );
    expect(told.n).toBe(ids.length);
  });

  it('fires what the queue has never heard of', async () => {
    const id = await dueIn(office, -60);
    await office.db.query(`DELETE FROM outbox WHERE case_id = $1`, [id]);
    await eventually(async () => (await lateness(office, id)) !== undefined, 12_000);
  });

  it('stops at once when told, and says nothing of people in its log', async () => {
    const other = worker(office, redis);
    await ready(other);
    const begun = Date.now();
    await other.stop('SIGTERM');
    expect(await other.ended()).toEqual({ code: 0, signal: null });
    expect(Date.now() - begun).toBeLessThan(6_000);
    expect(program.output + other.output).not.toMatch(/王小明|customer\.example/);
  });
});

(hasRedis ? describe : describe.skip)('when Redis fails', () => {
  let office: TestOffice;
  let redis: TestRedis;
  let program: TestProgram;

  beforeAll(async () => {
    [office, redis] = await Promise.all([openOffice(), TestRedis.start()]);
    program = worker(office, redis);
    await ready(program);
  });
  afterAll(async () => {
    await program.stop('SIGTERM');
    await office.close();
    await redis.stop();
  });

  it('forgetting everything costs nothing: what is due soon is woken up again', async () => {
    const id = await dueIn(office, 8);
    await redis.ask((client) => client.flushall());
    await eventually(
      () => redis.ask(async (client) => (await client.zcard('bull:sla:delayed')) > 0),
      6_000,
    );
    await eventually(async () => (await lateness(office, id)) !== undefined, 15_000);
    expect(await lateness(office, id)).toBeLessThan(6_000);
  });

  it('being down refuses no case; the sweeps do the work, and the queue goes on when it is back', async () => {
    await redis.kill();
    const [id, unrouted] = [await dueIn(office, 1), await office.receive({}, false)];
    await eventually(() => isRouted(office, unrouted.id), 20_000);
    await eventually(async () => (await lateness(office, id)) !== undefined, 15_000);
    expect(await lateness(office, id)).toBeLessThan(15_000);

    await redis.restart();
    const next = await office.receive({}, false);
    await eventually(() => isRouted(office, next.id), 9_000);
    await eventually(async () => {
      const left = await ask<{ n: number }>(office, `SELECT count(*)::int AS n FROM outbox`);
      return left.n === 0;
    }, 10_000);
    const twice = await office.db.query(
      `SELECT case_id FROM case_event WHERE type IN ('case.routed', 'sla.breached')
        GROUP BY case_id, type HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  }, 60_000);

  it('a worker that starts, and is stopped, while it is down works without it', async () => {
    await redis.kill();
    const other = worker(office, redis);
    await ready(other);
    const { id } = await office.receive({}, false);
    await eventually(() => isRouted(office, id), 20_000);
    const begun = Date.now();
    await other.stop('SIGTERM');
    expect(await other.ended()).toEqual({ code: 0, signal: null });
    expect(Date.now() - begun).toBeLessThan(9_500);
    await redis.restart();
  }, 60_000);

  it.each(['dist/apps/worker/src/main.js', 'dist/apps/api/src/main.js'])(
    '%s refuses to start on one that evicts, and says what to do',
    async (script) => {
      const evicting = await TestRedis.start('allkeys-lru');
      const refused = new TestProgram(script, {
        ...{ DATABASE_URL: office.db.url, DATA_DIR: office.config.dataDir },
        REDIS_URL: evicting.url,
      });
      expect(await refused.ended()).toEqual({ code: 1, signal: null });
      expect(refused.output).toContain('allkeys-lru');
      expect(refused.output).toContain('set it to noeviction and start again');
      await evicting.stop();
    },
  );

  it('the api refuses to start on a wrong password, and says what to do', async () => {
    const locked = await TestRedis.start();
    await locked.ask((client) => client.config('SET', 'requirepass', 'another'));
    const refused = new TestProgram('dist/apps/api/src/main.js', {
      ...{ DATABASE_URL: office.db.url, DATA_DIR: office.config.dataDir },
      REDIS_URL: locked.url.replace('redis://', 'redis://:wrong@'),
    });
    expect(await refused.ended()).toEqual({ code: 1, signal: null });
    expect(refused.output).toContain('refuses the account or password of REDIS_URL');
    await locked.stop();
  });
});
