import { loadConfig, migrate } from '#platform';

/** Brings the database of DATABASE_URL up to date. */
migrate(loadConfig().databaseUrl)
  .then((applied) => console.log(applied.length > 0 ? applied.join('\n') : 'nothing to do'))
  .catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
