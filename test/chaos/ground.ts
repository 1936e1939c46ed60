import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig, migrate } from '#platform';
import {
  answering,
  eventually,
  freePort,
  settle,
  TestMailServer,
  TestProgram,
  TestRedis,
} from '#testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/src/main.js';
import { locateBinaries } from '../../apps/standalone/src/postgres/binaries.js';
import {
  dataDirIn,
  EmbeddedPostgres,
} from '../../apps/standalone/src/postgres/embedded-postgres.js';
import { findPostmaster } from '../../apps/standalone/src/postgres/postmaster.js';
import { serverUser } from '../../apps/standalone/src/postgres/server-user.js';
import { writeHastyRules } from './hasty-rules.js';

/** What can be killed. */
export const PARTS = ['api', 'worker', 'redis', 'postgres'] as const;
export type Part = (typeof PARTS)[number];

/** A program may take so long to be ready, on the busiest machine. */
const START_MS = 120_000;

/** The environment of the product's own programs, and what they run on: all real, all killable. */
export class Ground {
  private programs: { [P in 'api' | 'worker']?: TestProgram } = {};
  private client?: Client;
  /** When the worker was last started, in the harness's own time. */
  workerSince = 0;
  /** A proxy may stand between the worker and Redis. */
  workerEnv: NodeJS.ProcessEnv = {};
  /** Programs that were at work and ended without being killed, with their last words. */
  readonly deaths: string[] = [];

  private constructor(
    private readonly folder: string,
    private readonly postgres: { readonly server: EmbeddedPostgres; readonly folder: string },
    readonly databaseUrl: string,
    readonly redis: TestRedis,
    readonly mails: TestMailServer,
    readonly port: number,
  ) {}

  /** Starts everything, with the tests' people and call centre let in. */
  static async open(): Promise<Ground> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-chaos-'));
    writeHastyRules(folder);
    const user = serverUser();
    const pgFolder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-chaos-pg-'));
    const server = new EmbeddedPostgres(await locateBinaries(user), user, pgFolder);
    const databaseUrl = server.superuserUrl(await server.start());
    await migrate(databaseUrl);
    const [redis, mails, port] = await Promise.all([
      TestRedis.start(),
      TestMailServer.start(),
      freePort(),
    ]);
    const ground = new Ground(
      folder,
      { server, folder: pgFolder },
      databaseUrl,
      redis,
      mails,
      port,
    );
    await ground.letPeopleIn();
    await Promise.all([ground.start('api'), ground.start('worker')]);
    return ground;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      ...{ DATABASE_URL: this.databaseUrl, REDIS_URL: this.redis.url, SMTP_URL: this.mails.url },
      ...{ PORT: String(this.port), HOST: '127.0.0.1', PUBLIC_URL: this.url },
      ...{ DATA_DIR: this.folder, CONFIG_DIR: this.folder },
      ...{ RATE_LIMIT: '0', CAPTCHA: '0', NODE_ENV: 'production' },
    };
  }

  /** What the worker that runs now has written. */
  get workerOutput(): string {
    return this.programs.worker?.output ?? '';
  }

  /** Asks PostgreSQL; the connection is made anew when the server was killed under it. */
  async query<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    if (!this.client) {
      const client = new Client({ connectionString: this.databaseUrl });
      client.on('error', () => this.client === client && (this.client = undefined));
      await client.connect();
      this.client = client;
    }
    return (await this.client.query(sql, [...values])).rows as T[];
  }

  /** kill -9 */
  async kill(part: Part): Promise<void> {
    if (part === 'redis') return this.redis.kill();
    if (part === 'postgres') return this.killPostgres();
    await this.programs[part]?.stop('SIGKILL');
    this.programs[part] = undefined;
  }

  /** Starts what was killed; resolves when it answers. */
  async start(part: Part): Promise<void> {
    if (part === 'redis') return this.redis.restart();
    if (part === 'postgres') return void (await this.postgres.server.start());
    if (this.programs[part]) return;
    const until = Date.now() + START_MS;
    while (!(await this.boot(part, until))) {
      if (Date.now() > until) throw new Error(`the ${part} does not start`);
    }
  }

  /** Starts a program once; false where it ended before it was ready, as without its database. */
  private async boot(part: 'api' | 'worker', until: number): Promise<boolean> {
    const env = part === 'worker' ? { ...this.environment, ...this.workerEnv } : this.environment;
    const program = new TestProgram(`dist/apps/${part}/src/main.js`, env);
    this.programs[part] = program;
    if (part === 'worker') this.workerSince = Date.now();
    const ready = {
      api: () => answering(`${this.url}/health/live`, until - Date.now()),
      worker: () => eventually(() => program.output.includes('worker ready'), until - Date.now()),
    }[part];
    const ended = program.ended();
    const isUp = await Promise.race([ready().then(() => true), ended.then(() => false)]).catch(
      () => {
        throw new Error(`the ${part} is not ready: ${program.output.slice(-2_000)}`);
      },
    );
    void ended.then(({ code, signal }) => {
      if (!isUp || signal === 'SIGKILL') return;
      this.deaths.push(`the ${part} ended by itself (${code}): ${program.output.slice(-2_000)}`);
    });
    return isUp;
  }

  /** Starts a program that ended by itself again, as a service manager would. */
  async keepAlive(): Promise<void> {
    for (const part of ['api', 'worker'] as const) {
      const program = this.programs[part];
      const isDead = program && (await Promise.race([program.ended(), sleep(1, undefined)]));
      if (isDead) this.programs[part] = undefined;
      if (isDead) await this.start(part);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.kill('api'), this.kill('worker')]);
    await this.client?.end().catch(() => undefined);
    await Promise.all([this.redis.stop(), this.mails.stop()]);
    await this.postgres.server.stop(AbortSignal.abort());
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.postgres.folder, { recursive: true, force: true });
  }

  private async killPostgres(): Promise<void> {
    const postmaster = findPostmaster(dataDirIn(this.postgres.folder));
    if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
    await eventually(() => !this.postgres.server.isRunning);
  }

  private async letPeopleIn(): Promise<void> {
    const api = await createApi(loadConfig({ ...this.environment, REDIS_URL: '' }));
    await api.init();
    await settle(api);
    await api.close();
    await api.get(DataSource).destroy();
  }
}
