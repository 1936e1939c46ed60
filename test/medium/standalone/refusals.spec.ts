import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, freePort, hasRedis, TestProgram, TestRedis } from '#testing';

const asOrdinaryUser = process.getuid?.() === 0 ? it.skip : it;
const withProc = process.platform === 'linux' ? it : it.skip;

describe('a start that cannot succeed', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-refusals-'));
  let port: number;
  beforeAll(async () => (port = await freePort()));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What is said at the end of a start with that environment; it has to be the end, with code 1. */
  async function refusal(env: NodeJS.ProcessEnv): Promise<string> {
    const program = new TestProgram('dist/apps/standalone/src/main.js', {
      ...{ DATA_DIR: folder, PORT: String(port) },
      // No test in this file is to start the embedded server.
      DATABASE_URL: 'postgres://office:secret-word@127.0.0.1:1/office',
      ...env,
    });
    expect(await program.ended()).toEqual({ code: 1, signal: null });
    expect(program.output).not.toMatch(/\n +at /);
    expect(program.output).not.toContain('secret-word');
    return program.output;
  }

  it('lists every fault of the environment', async () => {
    const said = await refusal({ PORT: 'three', DATABASE_URL: 'mysql://x', REDIS_URL: 'x' });
    for (const name of ['PORT', 'DATABASE_URL', 'REDIS_URL']) expect(said).toContain(`  ${name}: `);
  });

  (hasRedis ? it : it.skip)('names the setting of a Redis that would drop jobs', async () => {
    const redis = await TestRedis.start('allkeys-lru');
    try {
      expect(await refusal({ REDIS_URL: redis.url })).toContain('set it to noeviction');
    } finally {
      await redis.stop();
    }
  });

  it('names another port when its own is taken', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
    });
    try {
      expect(await refusal({})).toContain(`PORT=${port + 1} npm start`);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('names the data folder that is no folder', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: file })).toMatch(/a-file.*DATA_DIR=/);
  });

  withProc('names the data folder that nobody can write, root included', async () => {
    expect(await refusal({ DATA_DIR: '/proc/huiyin' })).toMatch(/\/proc\/huiyin.*DATA_DIR=/);
  });

  asOrdinaryUser('names the data folder that this user may not write', async () => {
    const closed = mkdtempSync(path.join(folder, 'closed-'));
    chmodSync(closed, 0o555);
    expect(await refusal({ DATA_DIR: closed })).toContain('EACCES');
  });

  it('names the database that does not answer, without its password', async () => {
    const said = await refusal({});
    expect(said).toContain('127.0.0.1:1/office');
    expect(said).toContain('DATABASE_URL');
  });

  it('lists what is wrong with the business data of the office', async () => {
    writeFileSync(path.join(folder, 'sla-policies.json'), '{"version": "x"}');
    const db = await createTestDatabase();
    try {
      const said = await refusal({ DATABASE_URL: db.url, DEMO: '1', CONFIG_DIR: folder });
      expect(said).toMatch(/config\/sla-policies\.json:\n {2}- policies: /);
    } finally {
      await db.drop();
    }
  });

  it('leaves the folder free for the next one', async () => {
    await refusal({});
    await refusal({});
  });
});
