import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, exitWhenOrphaned, loadConfig, redisFault } from '#platform';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { ApiModule } from './api.module.js';
import { serveConsole } from './http/console-files.js';
import { serveOpenApi } from './http/openapi.js';
import { answerWithProblem } from './http/problems/problem.filter.js';
import { TimerAlarm } from './http/timers/timer-alarm.js';
import { BODY_BYTES, prepareServer } from './http/server.js';
import { UPLOAD_MS } from './http/uploads.js';
import { registerPublicAssets } from './public/public-pages.js';

/** Builds the HTTP application, ready to listen. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    // One proxy, our own: what stands further left in X-Forwarded-For is the client's invention.
    trustProxy: config.trustProxy && ((_address: string, hop: number) => hop < 1),
    forceCloseConnections: 'idle',
    requestTimeout: UPLOAD_MS,
    frameworkErrors: answerWithProblem,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    logger: new ConsoleLogger({ json: !config.demo, logLevels: ['warn', 'error'] }),
    abortOnError: false,
    bodyParser: false,
  });
  await prepareServer(app, config);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await registerPublicAssets(server);
  await serveConsole(server);
  serveOpenApi(app);
  return app;
}

async function main(): Promise<void> {
  const config = loadConfig();
  const fault = config.redisUrl && (await redisFault(config.redisUrl));
  if (fault) throw new Error(fault);
  const app = await createApi(config);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= app.close().then(() => app.get(DataSource).destroy()));
  exitWhenOrphaned(close);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void close().finally(() => process.exit(0)));
  }
  for (const [off, meaning] of [
    [!config.rateLimit, 'RATE_LIMIT=0: 未限制要求頻率 requests are not slowed down'],
    [!config.captcha, 'CAPTCHA=0: 未檢查機器填寫 forms are not protected from robots'],
  ] as const) {
    if (off) process.stderr.write(`warning: ${meaning}\n`);
  }
  await app.listen(config.port, config.host);
  app.get(TimerAlarm).start();
}

if (require.main === module) {
  main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
