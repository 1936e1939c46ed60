import { loadConfig, migrate } from '#platform';
import { print, runCommand, say } from './run-command.js';

/** Brings the database of DATABASE_URL up to date, once, before the api and the worker of a release start. */
runCommand(async () => {
  const applied = await migrate(loadConfig().databaseUrl);
  for (const name of applied) print(name);
  say(`資料庫已是最新 the database is up to date (+${applied.length})`);
});
