import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CaseStore, type Case, type Staff } from '#case';
import { ReceiveCase, type Message } from '#intake';
import { Clock, JobQueue, type JobRequest } from '#kernel';
import { type Backend, type Config, JsonConfigFiles, loadConfig } from '#platform';
import { ImportPlan, type PlanDocument } from '#plan';
import { RouteCase } from '#routing';
import { DataSource } from 'typeorm';
import { createApi } from '../../../apps/api/src/main.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { aMessage } from './messages.js';
import { settle, TEST_PASSWORD } from './people.js';

/** A queue that only remembers what it was asked for. */
export class RememberingQueue extends JobQueue {
  readonly asked: JobRequest[] = [];

  async add(requests: readonly JobRequest[]): Promise<void> {
    this.asked.push(...requests);
  }

  async has({ job, payload }: JobRequest): Promise<boolean> {
    return this.asked.some((one) => one.job.jobId(one.payload) === job.jobId(payload));
  }

  async close(): Promise<void> {}
}

/** A whole office in one process, on a database of its own: the api and the worker's use cases. */
export interface TestOffice {
  readonly db: TestDatabase;
  readonly config: Config;
  readonly api: NestFastifyApplication;
  readonly worker: INestApplicationContext;
  readonly queue: RememberingQueue;
  /** By account, e.g. `delivery-chief`. */
  readonly people: Record<string, Staff>;
  /** Takes a message in and, unless told otherwise, routes it. */
  receive(message?: Partial<Message>, isRouted?: boolean): Promise<Case>;
  /**
   * Sets the time of the whole office, its database included; without one, the time is real again.
   * The time stands still until it is set anew.
   */
  setTime(at?: Date): Promise<void>;
  /** The session cookie of a person, as a request header. */
  signIn(account: string): Promise<{ cookie: string }>;
  close(): Promise<void>;
}

/** Opens an office; `env` adds to its configuration. */
export async function openOffice(env: NodeJS.ProcessEnv = {}): Promise<TestOffice> {
  const db = await createTestDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'huiyin-office-'));
  const config = loadConfig({
    DATABASE_URL: db.url,
    DATA_DIR: dataDir,
    RATE_LIMIT: '0',
    UNDO_SEND_SECONDS: '0',
    PUBLIC_URL: 'http://huiyin.example',
    ...env,
  });
  const api = await createApi(config);
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  const worker = await openWorker(config);
  const people = await settle(api);
  await api.get(ImportPlan).run(new JsonConfigFiles().read('plan/114.json') as PlanDocument);
  return {
    ...{ db, config, api, worker, people },
    queue: worker.get<RememberingQueue>(JobQueue),
    setTime: (at) => setTime(db, [api, worker], at),
    receive: (message, isRouted = true) => receive(api, worker, message, isRouted),
    signIn: (account) => signIn(api, account),
    close: async () => {
      for (const app of [api, worker]) {
        await app.close();
        await app.get(DataSource).destroy();
      }
      await db.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The worker's use cases without its pulses and without BullMQ: a test calls what it wants to see. */
function openWorker(config: Config): Promise<INestApplicationContext> {
  const module = WorkerModule.with(config, { kind: 'postgres' } as Backend);
  const providers = (module.providers ?? []).map((provider) =>
    'provide' in provider && provider.provide === JobQueue
      ? { provide: JobQueue, useValue: new RememberingQueue() }
      : provider,
  );
  return NestFactory.createApplicationContext(
    { ...module, providers },
    { logger: ['error'], abortOnError: false },
  );
}

async function receive(
  api: INestApplicationContext,
  worker: INestApplicationContext,
  message: Partial<Message> = {},
  isRouted: boolean,
): Promise<Case> {
  const { case: opened } = await api.get(ReceiveCase).run(aMessage(message));
  if (isRouted) await worker.get(RouteCase).run({ caseId: opened.id });
  const found = await api.get(CaseStore).find({ id: opened.id });
  if (!found) throw new Error('the case is not there');
  return found;
}

async function setTime(
  db: TestDatabase,
  apps: readonly INestApplicationContext[],
  at?: Date,
): Promise<void> {
  for (const app of apps) app.get(Clock).now = () => at ?? new Date();
  const now = at ? `timestamptz '${at.toISOString()}'` : 'clock_timestamp()';
  await db.query(
    `CREATE OR REPLACE FUNCTION office_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$SELECT ${now}$$`,
  );
}

async function signIn(api: NestFastifyApplication, account: string): Promise<{ cookie: string }> {
  const answer = await api.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { account, password: TEST_PASSWORD },
  });
  const [cookie] = answer.cookies;
  if (!cookie) throw new Error(`${account} cannot sign in: ${answer.body}`);
  return { cookie: `${cookie.name}=${cookie.value}` };
}
