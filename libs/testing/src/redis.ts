import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Whether this machine can run a Redis of our own. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** `describe` where there is a redis-server, a skipped one elsewhere. */
export const describeWithRedis = hasRedis ? describe : describe.skip;

/** A loopback port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A Redis server with append-only file that evicts nothing, as production has it. */
export class TestRedis {
  private child?: ChildProcess;
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-redis-'));

  private constructor(
    private readonly port: number,
    private readonly policy: string,
  ) {}

  /** Starts one on a free port; `policy` is its maxmemory-policy. */
  static async start(policy = 'noeviction'): Promise<TestRedis> {
    const redis = new TestRedis(await freePort(), policy);
    await redis.restart();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it (again) with the data it had, and waits until it answers. */
  async restart(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    const policy = ['--appendonly', 'yes', '--maxmemory-policy', this.policy];
    this.child = spawn('redis-server', [...options, ...policy], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await this.ask((client) => client.ping()).catch(() => undefined)) return;
      await sleep(50);
    }
    throw new Error('redis-server did not start');
  }

  async ask<T>(question: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await question(client);
    } finally {
      client.disconnect();
    }
  }

  /** kill -9 */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
