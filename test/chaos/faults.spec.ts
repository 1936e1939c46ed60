import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, hasRedis } from '#testing';
import { Ground, type Part, PARTS } from './ground.js';
import { allFired, file, herd } from './herd.js';
import { SwallowingProxy } from './swallowing-proxy.js';

/** `npm run test:chaos -- faults`: the sizes the product promises; else small ones, in seconds. */
const IS_LONG = process.env.LONG === '1';
const SIZE = IS_LONG
  ? { flushed: 10_000, weekend: 1_250, swallowMs: 300_000, shifted: 500 }
  : { flushed: 300, weekend: 50, swallowMs: 8_000, shifted: 20 };
const LATE_S = 15;
const say = (text: string) => process.stderr.write(`${text}\n`);
/** The short forms leave the second direction of a clock, and the slow components, to the long one. */
const SHIFTS = IS_LONG ? [-10, 10] : [10];
const MORTALS: readonly Part[] = IS_LONG ? PARTS : ['worker', 'redis'];

(hasRedis ? describe : describe.skip)('timers, when the ground gives way', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await Ground.open();
  }, 60_000);
  afterAll(() => ground.close(), 30_000);

  /** Once each, never early, at most fifteen seconds late. */
  const expectOnTime = async (what: string, ids: readonly string[], withinMs: number) => {
    const firings = await allFired(ground, ids, withinMs);
    say(`${what}: ${JSON.stringify(firings)}`);
    expect(firings).toMatchObject({ timers: ids.length, fired: ids.length, wrong: 0 });
    expect(firings.earliest).toBeGreaterThanOrEqual(0);
    expect(firings.latest).toBeLessThanOrEqual(LATE_S);
  };

  const outboxIsEmpty = async () =>
    (await ground.query<{ n: number }>(`SELECT count(*)::int AS n FROM outbox`))[0].n === 0;

  it('FLUSHALL: all that Redis knew of is fired once', async () => {
    const [from, to] = IS_LONG ? [25, 40] : [6, 10];
    const ids = await herd(ground, SIZE.flushed, from, to);
    await eventually(outboxIsEmpty, from * 1_000).catch(() => say('outbox not yet empty'));
    await ground.redis.ask((client) => client.flushall());
    await expectOnTime('FLUSHALL', ids, 90_000);
  }, 180_000);

  it('a worker that was away for a weekend makes up for it within a minute, each once', async () => {
    const like = await file(ground, 'before-the-weekend');
    await ground.kill('worker');
    const ids = await herd(ground, SIZE.weekend, -60 * 3_600, -2 * 3_600, like);
    await ground.start('worker');
    const begun = Date.now();
    const firings = await allFired(ground, ids, 60_000);
    say(`weekend: ${JSON.stringify(firings)} in ${Date.now() - begun} ms after the start`);
    expect(firings).toMatchObject({ timers: 4 * ids.length, fired: 4 * ids.length, wrong: 0 });
  }, 180_000);

  it.each(SHIFTS)(
    'a worker whose clock is %i minutes wrong fires nothing early and loses nothing',
    async (minutes) => {
      await ground.kill('worker');
      ground.workerEnv = {
        NODE_OPTIONS: `--require ${require.resolve('./shifted-clock.cjs')}`,
        SHIFT_MS: String(minutes * 60_000),
      };
      await ground.start('worker');
      const ids = await herd(ground, SIZE.shifted, 4, 9);
      await expectOnTime(`clock ${minutes} min`, ids, 60_000);
      await ground.kill('worker');
      ground.workerEnv = {};
      await ground.start('worker');
    },
    120_000,
  );

  it(
    'a connection to Redis that is open and dead delays nothing for long',
    async () => {
      const proxy = await SwallowingProxy.before(Number(new URL(ground.redis.url).port));
      await ground.kill('worker');
      ground.workerEnv = { REDIS_URL: proxy.url };
      await ground.start('worker');
      const like = await file(ground, 'before-the-silence');
      try {
        proxy.swallow();
        const begun = Date.now();
        for (let n = 0; n === 0 || Date.now() - begun < SIZE.swallowMs; n += 1) {
          const ids = await herd(ground, SIZE.shifted, 2, 5, like);
          await expectOnTime(
            `half-open, ${Math.round((Date.now() - begun) / 1_000)} s`,
            ids,
            40_000,
          );
          await sleep(IS_LONG ? 20_000 : 1);
        }
        // Nobody tells the worker that those connections are dead: it must find out by itself.
        proxy.recover();
        const recovered = Date.now();
        await eventually(outboxIsEmpty, 40_000);
        await file(ground, 'after-the-silence');
        say(`half-open: the queue is used again ${Date.now() - recovered} ms after the network`);
      } finally {
        await ground.kill('worker');
        proxy.close();
        ground.workerEnv = {};
        await ground.start('worker');
      }
    },
    240_000 + SIZE.swallowMs,
  );

  it.each(MORTALS)(
    '%s killed and started again: the product works within ten seconds',
    async (part) => {
      await ground.kill(part);
      const begun = Date.now();
      await ground.start(part);
      await ground.keepAlive();
      await file(ground, `back-after-${part}`);
      const took = Date.now() - begun;
      say(`RTO ${part}: ${took} ms`);
      expect(took).toBeLessThan(10_000);
    },
    60_000,
  );
});
