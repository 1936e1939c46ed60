// `npm run bench`: how fast the product is, as ratios within this one run on this one machine.
import os from 'node:os';
import { build, install } from '../../scripts/prepare.mjs';

await install();
await build();
const { cleanUp, has, startPostgres, startRedis } = await import('./services.mjs');
const { measureIntake } = await import('./intake.mjs');
const { measureMemory } = await import('./memory.mjs');
const { measureQueuePage } = await import('./queue-page.mjs');
const { measureRecompute } = await import('./recompute.mjs');
const { ARMED, measureRearming } = await import('./rearm.mjs');
const { measureBareQueue, measureTimers, TIMERS } = await import('./timers.mjs');

const say = (text = '') => process.stdout.write(`${text}\n`);
const ratio = (value) => value.toFixed(2);
const verdict = (isMet, aim) => `${isMet ? 'meets' : 'MISSES'} the aim ${aim}`;
const chosen = process.argv.slice(2);
const wanted = (name) => chosen.length === 0 || chosen.includes(name);

async function intake(server) {
  const { http, bare, pgbench } = await measureIntake(server);
  say('Intake over HTTP, 8 connections');
  say(
    `  against the same statement in a bare pg loop: ${ratio(http / bare)}, ${verdict(http / bare >= 0.6, '≥ 0.6')}`,
  );
  if (pgbench === undefined) say('  against pgbench: not installed here');
  else
    say(`  against pgbench: ${ratio(http / pgbench)}, ${verdict(http / pgbench >= 0.5, '≥ 0.5')}`);
  say(
    `  (cases a second here: HTTP ${http.toFixed(0)}, pg ${bare.toFixed(0)}, pgbench ${pgbench?.toFixed(0) ?? '–'})`,
  );
}

async function queue(server) {
  say('Queue page, 50 rows, median: 100,000 cases against 10,000');
  for (const { view, small, large } of await measureQueuePage(server)) {
    const met = verdict(large / small <= 1.3, '≤ 1.3');
    say(
      `  ${view}: ${ratio(large / small)}, ${met} (ms here: ${small.toFixed(1)}, ${large.toFixed(1)})`,
    );
  }
}

async function timers(server) {
  for (const backend of ['postgres', 'redis']) {
    if (backend === 'redis' && !has('redis-server')) {
      say(`${TIMERS} timers on redis: no redis-server here`);
      continue;
    }
    const redisUrl = backend === 'redis' ? await startRedis() : undefined;
    const bare = redisUrl && (await measureBareQueue(redisUrl));
    const seen = await measureTimers(server, backend, redisUrl);
    say(`${TIMERS} timers due within one second, queue on ${backend}`);
    say(`  fired ${seen.fired} of ${seen.of}, early ${seen.early}, doubled ${seen.doubled}`);
    say(`  late in ms: ${spread(seen)}, ${verdict(seen.p99 <= 1_000, 'p99 ≤ 1 s')}`);
    if (bare) {
      const share = seen.p99 / bare.p99;
      say(
        `  p99 against bare BullMQ: ${ratio(share)}, ${verdict(share <= 1.5, '≤ 1.5')} (${spread(bare)})`,
      );
    }
    say(
      `  worker in MB: idle ${seen.idle}, most ${seen.peak}, after ${seen.after}, ${verdict(seen.peak <= 250, '≤ 250')}`,
    );
  }
}

async function recompute(server) {
  const cases = Number(process.env.RECOMPUTE_CASES ?? 100_000);
  const seen = await measureRecompute(server, cases);
  say(`${cases} open cases follow a changed calendar`);
  say(
    `  ${seen.seconds.toFixed(1)} s (${(cases / seen.seconds).toFixed(0)} cases a second), ${verdict(cases / seen.seconds >= 100_000 / 60, '100,000 in a minute')}`,
  );
  say(
    `  moved: ${seen.movedCases} cases, ${seen.deadlines} deadlines; worker ${seen.peak} MB, ${seen.cpu.toFixed(1)} s of CPU`,
  );
  say(`  the api meanwhile: p95 ${seen.p95.toFixed(0)} ms`);
}

async function rearm(server) {
  if (!has('redis-server')) return say('re-arming: no redis-server here');
  const { bare, product } = await measureRearming(server, await startRedis(), 2);
  const share = sum(product) / sum(bare);
  say(`${ARMED} wake-ups asked for anew after Redis was emptied`);
  say(`  against addBulk of the same jobs: ${ratio(share)}, ${verdict(share >= 0.8, '≥ 0.8')}`);
  say(`  (a second here: addBulk ${rates(bare)}, worker ${rates(product)})`);
}

const sum = (values) => values.reduce((all, value) => all + value, 0);
const rates = (values) => values.map((value) => value.toFixed(0)).join(' and ');

const spread = ({ p50, p99, max }) =>
  `p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)}, max ${max.toFixed(0)}`;

async function memory(server) {
  const samples = await measureMemory(server);
  say('Memory in MB (resident) while 8 connections file cases without a pause');
  for (const sample of samples)
    say(`  ${sample.when.padEnd(8)} api ${sample.api}, worker ${sample.worker}`);
  const most = Math.max(...samples.flatMap(({ api, worker }) => [api, worker]));
  say(`  most ${most}, ${verdict(most <= 250, '≤ 250')}`);
  const [first, last] = [samples[2], samples.at(-2)];
  say(
    `  last load against the second: api ${ratio(last.api / first.api)}, worker ${ratio(last.worker / first.worker)}`,
  );
}

say(
  `${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.versions.node}, load ${os.loadavg()[0].toFixed(1)}`,
);
try {
  const server = await startPostgres();
  for (const [name, measure] of Object.entries({
    ...{ intake, queue, timers, rearm, recompute, memory },
  })) {
    if (wanted(name)) await measure(server);
  }
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
