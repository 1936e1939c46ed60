import type { EventEmitter } from 'node:events';
import { DataSource, type EntitySchema } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './snake-naming.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly schemas?: readonly EntitySchema<never>[];
  /** Connections of this process at the most. */
  readonly poolSize?: number;
  readonly name?: string;
}

/**
 * A server that is killed may say so in the same breath as that a connection is ready, before the
 * pool has handed it to anybody who listens; unheard, that would end the whole process. Whoever asks
 * something of the lost connection is told so by their statement.
 */
function endureItsLoss(connection: EventEmitter): void {
  connection.on('error', () => undefined);
}

/** The connection pool of one process. Sessions run in UTC; a statement has 30 s. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...(options.schemas ?? [])],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    poolSize: options.poolSize ?? 10,
    applicationName: options.name ?? 'huiyin',
    installExtensions: false,
    extra: {
      connectionTimeoutMillis: 5_000,
      onConnect: endureItsLoss,
      options: '-c TimeZone=UTC -c statement_timeout=30000',
    },
  });
}

/** Brings the database up to date; returns the names of the migrations that were applied. */
export async function migrate(url: string): Promise<string[]> {
  const source = await createDataSource({ url, poolSize: 1, name: 'huiyin-migrate' }).initialize();
  try {
    // Two processes that start together must not both migrate: the second waits, then has nothing to do.
    // It waits, and an index over years of cases is built, for longer than any statement else may take.
    await source.query('SET statement_timeout = 0');
    await source.query('SELECT pg_advisory_lock(72)');
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
