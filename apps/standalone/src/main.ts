import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, type Config, loadConfig, migrate } from '#platform';
import { lockDataFolder, openDataFolder } from './data-folder.js';
import { seedDemo } from './demo/seed-demo.js';
import { StartFault } from './fault.js';
import { answers, claimPort } from './ports.js';
import { applicationDatabase } from './postgres/application-role.js';
import { EmbeddedPostgres } from './postgres/embedded-postgres.js';
import { Supervised } from './supervised.js';
import { welcome } from './welcome.js';

const PROGRAMS = path.resolve(__dirname, '../..');
const WATCH_MS = 2_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Everything that was started, to be stopped in reverse. */
const running: (() => Promise<void> | void)[] = [];
let stopping: Promise<void> | undefined;

function stopAll(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const stop of running.reverse()) await stop();
    process.exit(code);
  })();
  return stopping;
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping) say('\n正在停止… Stopping…');
      void stopAll(0);
    });
  }
  const embedded = !process.env.DATABASE_URL;
  // Faults of the environment come before anything is started; the address follows.
  const given = loadConfig({
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL || 'postgres://later/',
  });
  const folder = openDataFolder(given.dataDir);
  running.push(lockDataFolder(folder));
  await claimPort(given.port);
  const databaseUrl = embedded ? await startPostgres(folder) : given.databaseUrl;
  const env = environment(databaseUrl, folder, embedded);
  const config = loadConfig(env);
  await prepareDatabase(config);
  await startPrograms(config, env, folder);
  say(welcome(config.publicUrl, config.demo, !config.smtpUrl));
}

/** What the programs are told beside what the engineer has set. */
const environment = (
  databaseUrl: string,
  folder: string,
  embedded: boolean,
): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: process.env.NODE_ENV || 'production',
  DATABASE_URL: databaseUrl,
  DATA_DIR: folder,
  DEMO: process.env.DEMO || (embedded ? '1' : '0'),
});

async function startPostgres(folder: string): Promise<string> {
  say('啟動內建 PostgreSQL… Starting PostgreSQL…');
  const server = new EmbeddedPostgres(path.join(folder, 'postgres'));
  const port = await server.start();
  let isStopped = false;
  const watch = setInterval(() => {
    void answers(port).then(async (is) => {
      if (is || isStopped) return;
      process.stderr.write('[postgres] 沒有回應，重新啟動。 does not answer; starting it again.\n');
      await server.start().catch((error: Error) => process.stderr.write(`${error.message}\n`));
    });
  }, WATCH_MS);
  running.push(() => {
    isStopped = true;
    clearInterval(watch);
    server.stop();
  });
  return applicationDatabase(server.superuserUrl(port), path.join(folder, 'huiyin.password'));
}

async function prepareDatabase(config: Config): Promise<void> {
  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) say(`資料庫已更新 Migrations applied: ${applied.length}`);
  if (!config.demo) return;
  let shown = -1;
  await seedDemo(config, (done, total) => {
    const percent = Math.floor((done / total) * 10) * 10;
    if (percent === shown) return;
    shown = percent;
    say(`  示範資料 demo data ${percent}%`);
  });
}

async function startPrograms(
  config: Config,
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<void> {
  const logs = path.join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const hopeless = (lastWords: string) => {
    process.stderr.write(`無法維持執行，請看以下訊息。 It does not stay up:\n${lastWords}\n`);
    void stopAll(1);
  };
  for (const name of ['api', 'worker']) {
    const program = new Supervised(
      name,
      path.join(PROGRAMS, name, 'src/main.js'),
      env,
      logs,
      hopeless,
    );
    running.push(() => program.stop());
    program.start();
  }
  await ready(`http://127.0.0.1:${config.port}/health/ready`);
}

async function ready(url: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until && !stopping;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  if (stopping) return stopping;
  throw new StartFault(
    '服務在 60 秒內沒有就緒，請查看資料夾 logs 內的記錄。',
    'The service was not ready within 60 s; see the logs in the data folder.',
  );
}

main().catch((error: Error) => {
  const isPlain = error instanceof StartFault || error instanceof ConfigError;
  process.stderr.write(`${isPlain ? error.message : (error.stack ?? error.message)}\n`);
  void stopAll(1);
});
