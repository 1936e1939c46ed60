import { eventually, hasRedis, openOffice, TestProgram, TestRedis } from '#testing';
import type { TestOffice } from '#testing';

const TIMERS = 2_500;

const backends = [
  { kind: 'PostgreSQL', startRedis: async () => undefined },
  ...(hasRedis ? [{ kind: 'Redis', startRedis: () => TestRedis.start() }] : []),
];

/** Timers of one case that nobody has announced to the queue, due in some hours. */
const ARM = `INSERT INTO timer (id, case_id, clock, rung, epoch, due_at, state)
  SELECT gen_random_uuid(), $1, 'reply', 'rung' || n, 1, clock_timestamp() + interval '5 hours'
         + make_interval(secs => n / 3000.0), 'armed' FROM generate_series(1, $2::int) n`;

const worker = (office: TestOffice, redis: TestRedis | undefined) =>
  new TestProgram('dist/apps/worker/src/main.js', {
    DATABASE_URL: office.db.url,
    DATA_DIR: office.config.dataDir,
    NODE_ENV: 'production',
    ...(redis && { REDIS_URL: redis.url }),
  });

describe.each(backends)('a queue on $kind that was emptied', ({ startRedis }) => {
  let office: TestOffice;
  let redis: TestRedis | undefined;
  const programs: TestProgram[] = [];

  beforeAll(async () => {
    [office, redis] = await Promise.all([openOffice(), startRedis()]);
    const { id } = await office.receive();
    await office.db.query(ARM, [id, TIMERS]);
  });
  afterAll(async () => {
    for (const program of programs) await program.stop('SIGTERM');
    await office.close();
    await redis?.stop();
  });

  const count = async (sql: string) => (await office.db.query<{ n: number }>(sql))[0].n;
  const armed = () => count(`SELECT count(*)::int AS n FROM timer WHERE state = 'armed'`);

  /** The wake-ups that wait in the queue, each once. */
  const wakeUps = async (): Promise<number> => {
    if (redis) {
      const ids = await redis.ask((client) => client.zrange('bull:sla:delayed', 0, -1));
      return ids.filter((id) => id.startsWith('timer-')).length;
    }
    const jobs = `SELECT count(*)::int AS n FROM bullmq.job WHERE id LIKE 'timer-%'`;
    // The first worker makes the schema of the queue.
    return count(jobs).catch(() => 0);
  };
  const forget = () =>
    redis ? redis.ask((client) => client.flushall()) : office.db.query(`DELETE FROM bullmq.job`);
  const isWhole = async () => (await wakeUps()) === (await armed());

  it('has every wake-up again soon after a worker starts, though two start at once', async () => {
    programs.push(worker(office, redis), worker(office, redis));
    for (const program of programs) {
      await eventually(() => program.output.includes('worker ready'), 30_000);
    }
    await eventually(isWhole, 20_000);
    await eventually(
      () => programs.some(({ output }) => output.includes(`${TIMERS + 4} timers in`)),
      10_000,
    );
    const begun = programs.filter(({ output }) => output.includes('remembers no timers'));
    expect(begun).toHaveLength(1);
  });

  it('has every wake-up again within seconds, without a restart', async () => {
    await forget();
    expect(await wakeUps()).toBeLessThan(TIMERS);
    await eventually(isWhole, 20_000);
  });
});
