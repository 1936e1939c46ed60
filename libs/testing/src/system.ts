import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from './database.js';
import { answering, TestProgram } from './programs.js';
import { freePort } from './redis.js';

/** The whole product as people run it: api and worker in processes of their own, with the demo's data. */
export interface TestSystem {
  /** Without a trailing slash. */
  readonly url: string;
  readonly db: TestDatabase;
  readonly program: TestProgram;
  close(): Promise<void>;
}

/** Starts the built product on a database of its own; `env` adds to its environment. */
export async function startSystem(env: NodeJS.ProcessEnv = {}): Promise<TestSystem> {
  const db = await createTestDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'huiyin-system-'));
  const port = await freePort();
  const program = new TestProgram('dist/apps/standalone/src/main.js', {
    ...{ PORT: String(port), DATABASE_URL: db.url, DATA_DIR: dataDir },
    ...{ DEMO: '1', RATE_LIMIT: '0', UNDO_SEND_SECONDS: '0', NODE_ENV: 'production' },
    ...env,
  });
  const url = `http://localhost:${port}`;
  try {
    await answering(`${url}/health/ready`, 60_000);
  } catch {
    throw new Error(`the system did not start:\n${program.output}`);
  }
  return {
    ...{ url, db, program },
    close: async () => {
      await program.stop('SIGTERM');
      await db.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
