import { loadConfig, migrate } from '#platform';

/** Brings the database of DATABASE_URL up to date, once, before the api and the worker of a release start. */
async function main(): Promise<void> {
  const applied = await migrate(loadConfig().databaseUrl);
  for (const name of applied) process.stdout.write(`${name}\n`);
  process.stdout.write(`資料庫已是最新 the database is up to date (+${applied.length})\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`無法更新資料庫，請確認 DATABASE_URL 與權限。 ${error.message}\n`);
  process.exit(1);
});
