import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** One statement on a connection of its own; returns its rows. */
  query<T>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

/** The address of the server that the test run started. Throws where it runs without one. */
export function testServerUrl(): string {
  const url = process.env.HUIYIN_TEST_POSTGRES;
  if (!url) throw new Error('no test server: run it through jest and its global set-up');
  return url;
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Copies the migrated template, or makes an empty database where `isEmpty`. */
export async function createTestDatabase(isEmpty = false): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = isEmpty ? 'template0' : 'huiyin_template';
  await onServer(server, async (client) => {
    // Copying locks the template for a moment, and other test files copy it, too.
    await client.query('SELECT pg_advisory_lock(73)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return {
    url,
    query: <T>(sql: string, values: readonly unknown[] = []) =>
      onServer(url, async (client) => (await client.query(sql, [...values])).rows as T[]),
    drop: async () =>
      void (await onServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
