import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConsoleLogger, type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PurgeNotices, TellStaff } from '#insight';
import { ClearFiles, ScanFiles } from '#attachment';
import { JobQueue } from '#kernel';
import {
  type BullMqJobQueue,
  chooseBackend,
  exitWhenOrphaned,
  indexHandlers,
  loadConfig,
  redisFault,
  startWorkers,
} from '#platform';
import { DeliverAlerts, RecomputeDeadlines, SendDigest } from '#sla';
import { DataSource } from 'typeorm';
import { serveHealth } from './health-server.js';
import { JOBS, jobHandlers } from './job-handlers.js';
import { WarnOfMissingYear } from './missing-year.js';
import { OutboxRelay } from './outbox-relay.js';
import { NightlyCheck } from './nightly/nightly-check.js';
import { NightlyRetention } from './nightly/nightly-retention.js';
import { type Pulse, pulse } from './pulse.js';
import { RearmTimers } from './rearm-timers.js';
import { Sweeps } from './sweeps.js';
import { WorkerModule } from './worker.module.js';

const RELAY_MS = 200;
const SWEEP_MS = 5_000;
const NIGHT_MS = 60_000;
const ALERTS_MS = 1_000;
const DAILY_MS = 20_000;
const CALENDAR_MS = 2_000;
const YEAR_MS = 600_000;
const NOTICES_MS = 500;
const PURGE_MS = 3_600_000;
const SCAN_MS = 2_000;
const CLEARING_MS = 600_000;
/** Work in hand gets so long to end; what is cut off is taken up again by whoever comes next. */
const GRACE_MS = 8_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const fault = config.redisUrl && (await redisFault(config.redisUrl));
  if (fault) throw new Error(fault);
  const backend = chooseBackend(config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, backend), {
    logger: new ConsoleLogger({ json: !config.demo, logLevels: ['log', 'warn', 'error'] }),
    abortOnError: false,
  });
  const log = new Logger('jobs');
  const handlers = indexHandlers(JOBS, jobHandlers(app));
  const workers = startWorkers(backend, handlers, ({ name, jobId, error }) =>
    log.warn(`${name} ${jobId ?? ''} failed: ${error.name}`),
  );
  const pulses = startPulses(app);
  const health = serveHealth(config, () => app.get(DataSource).query('SELECT 1'));
  const finish = async () => {
    health?.close();
    await Promise.all(pulses.map((beat) => beat.stop()));
    await Promise.allSettled(workers.map((worker) => worker.close()));
    await app.get<BullMqJobQueue>(JobQueue).close();
    await app.get(DataSource).destroy();
  };
  // A Redis that is away never answers our good-bye.
  const close = once(() => Promise.race([finish(), sleep(GRACE_MS)]));
  exitWhenOrphaned(close);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void close().finally(() => process.exit(0)));
  }
  log.log(`worker ready, queue on ${backend.kind}`);
}

/** The rounds of a worker: the outbox, and the sweeps that need no queue. */
function startPulses(app: INestApplicationContext): Pulse[] {
  const relay = app.get(OutboxRelay);
  const sweeps = app.get(Sweeps);
  return [
    pulse('relay', RELAY_MS, async () => (await relay.run()) === relay.isFull),
    pulse('timers', SWEEP_MS, () => sweeps.timers.run()),
    pulse('wake-ups', SWEEP_MS, () => sweeps.timers.wakeUps()),
    pulse('re-arming', SWEEP_MS, () => app.get(RearmTimers).run()),
    pulse('mails', SWEEP_MS, () => sweeps.mails.run()),
    pulse('deadlines', NIGHT_MS, () => app.get(NightlyCheck).run()),
    pulse('retention', NIGHT_MS, () => app.get(NightlyRetention).run()),
    pulse('alerts', ALERTS_MS, () => app.get(DeliverAlerts).run()),
    pulse('daily', DAILY_MS, () => app.get(SendDigest).run()),
    pulse('unrouted', SWEEP_MS, () => sweeps.routing.run()),
    pulse('calendar', CALENDAR_MS, () => app.get(RecomputeDeadlines).run()),
    pulse('notices', NOTICES_MS, () => app.get(TellStaff).run()),
    pulse('purge', PURGE_MS, () => app.get(PurgeNotices).run()),
    pulse('scanning', SCAN_MS, async () => (await app.get(ScanFiles).run()) > 0),
    pulse('clearing', CLEARING_MS, async () => void (await app.get(ClearFiles).run())),
    pulse('missing-year', YEAR_MS, () => app.get(WarnOfMissingYear).run()),
  ];
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
