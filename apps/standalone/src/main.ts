import 'reflect-metadata';
import { ConfigError, loadConfig, redisFault } from '#platform';
import { openDataFolder } from './data-folder.js';
import { lockDataFolder } from './data-lock.js';
import { told } from './fault.js';
import { claimPort } from './ports.js';
import { startEmbeddedDatabase } from './postgres/embedded-database.js';
import { prepareDatabase } from './prepare-database.js';
import { startPrograms } from './programs/programs.js';
import { Shutdown } from './shutdown.js';
import { welcome } from './welcome.js';

/** How long the orphans of a killed launcher may take to leave the port. */
const ORPHANS_MS = 15_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const shutdown = new Shutdown(say);

async function main(): Promise<void> {
  const isEmbedded = !process.env.DATABASE_URL;
  // Faults of the environment come before anything is started; the real address follows.
  const given = loadConfig({
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL || 'postgres://follows/',
  });
  const folder = openDataFolder(given.dataDir);
  const lock = lockDataFolder(folder);
  shutdown.add(() => lock.release());
  await claimPort(given.port, lock.isTakenOver ? ORPHANS_MS : 0);
  const databaseUrl = isEmbedded ? await startEmbeddedDatabase(folder, shutdown) : undefined;
  const env = environment(folder, databaseUrl);
  const config = loadConfig(env);
  const fault = config.redisUrl && (await redisFault(config.redisUrl));
  if (fault) throw new ConfigError(fault);
  await prepareDatabase(config, process.stdout);
  await startPrograms(config, env, folder, shutdown);
  say(welcome(config, folder));
}

/** What the programs are told beside what the engineer has set. `embeddedUrl`: unset when theirs is used. */
const environment = (folder: string, embeddedUrl: string | undefined): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: process.env.NODE_ENV || 'production',
  // Their output goes into a file.
  NO_COLOR: '1',
  DATA_DIR: folder,
  DATABASE_URL: embeddedUrl ?? process.env.DATABASE_URL,
  DEMO: process.env.DEMO || (embeddedUrl ? '1' : '0'),
});

function fail(error: Error): void {
  // What breaks while everything is being stopped breaks because of that.
  if (!shutdown.isStopping) process.stderr.write(`${told(error)}\n`);
  void shutdown.stop(1);
}

shutdown.listen();
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// `npm start | head` closes our output; that is no reason to stop serving.
for (const out of [process.stdout, process.stderr]) out.on('error', () => undefined);
main().catch(fail);
