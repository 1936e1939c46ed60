import 'reflect-metadata';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
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
import { DataSource } from 'typeorm';
import { serveHealth } from './health-server.js';
import { JOBS, jobHandlers } from './job-handlers.js';
import { OutboxRelay } from './outbox-relay.js';
import { pulse } from './pulse.js';
import { Sweeps } from './sweeps.js';
import { WorkerModule } from './worker.module.js';

const RELAY_MS = 200;
const SWEEP_MS = 5_000;

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
  const relay = app.get(OutboxRelay);
  const sweeps = app.get(Sweeps);
  const pulses = [
    pulse('relay', RELAY_MS, async () => (await relay.run()) === relay.isFull),
    pulse('timers', SWEEP_MS, () => sweeps.timers.run()),
    pulse('wake-ups', SWEEP_MS, () => sweeps.timers.wakeUps()),
    pulse('mails', SWEEP_MS, () => sweeps.mails.run()),
    pulse('unrouted', SWEEP_MS, () => sweeps.routing.run()),
  ];
  const health = serveHealth(config, () => app.get(DataSource).query('SELECT 1'));
  const close = once(async () => {
    health?.close();
    await Promise.all(pulses.map((beat) => beat.stop()));
    await Promise.allSettled(workers.map((worker) => worker.close()));
    await app.get<BullMqJobQueue>(JobQueue).close();
    await app.get(DataSource).destroy();
  });
  exitWhenOrphaned(close);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void close().finally(() => process.exit(0)));
  }
  log.log(`worker ready, queue on ${backend.kind}`);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
