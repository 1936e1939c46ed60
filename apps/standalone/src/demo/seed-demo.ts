import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Staff } from '#case';
import { ImportPlan, type PlanDocument, PlanReader } from '#plan';
import { type Config, JsonConfigFiles } from '#platform';
import { DEMO_PASSWORD, hashPassword, MachineAccess, StaffRegister } from '#staff';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { DEMO_ACCOUNTS, DEMO_API_KEY } from './demo-accounts.js';
import { readDemoCases } from './demo-case.js';
import { receivedAt } from './demo-clock.js';
import { DemoModule } from './demo.module.js';
import { DemoStory, type Stage } from './demo-story.js';

/** How the demo's progress is told. */
export type Progress = (done: number, total: number) => void;

/** Fills an empty installation with the demo: people, the plan, and four weeks of cases. Doing it twice adds nothing. */
export async function seedDemo(config: Config, progress: Progress): Promise<void> {
  const app = await NestFactory.createApplicationContext(DemoModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    await seedPeople(app);
    await seedPlan(app);
    await seedCases(app, progress);
  } finally {
    await app.get(DataSource).destroy();
    await app.close();
  }
}

async function seedPeople(app: INestApplicationContext): Promise<void> {
  const register = app.get(StaffRegister);
  if (!(await register.isEmpty())) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const person of DEMO_ACCOUNTS) {
    const email = `${person.account}@huiyin.example`;
    await register.put({ ...person, email, password: DEMO_PASSWORD }, passwordHash);
  }
  await app.get(MachineAccess).admit('demo call centre', DEMO_API_KEY);
}

/** The plans that come with the product are there in production, too. */
async function seedPlan(app: INestApplicationContext): Promise<void> {
  if ((await app.get(PlanReader).years()).length > 0) return;
  await app.get(ImportPlan).run(new JsonConfigFiles().read('plan/114.json') as PlanDocument);
}

async function seedCases(app: INestApplicationContext, progress: Progress): Promise<void> {
  const cases = readDemoCases(path.resolve(__dirname, '../../../../../config'));
  const [{ there }] = await app
    .get(DataSource)
    .query<{ there: number }[]>(
      `SELECT count(*)::int AS there FROM idempotency_key WHERE client = 'demo'`,
    );
  if (there > 0) return;
  const people = await everybody(app);
  const staffOf = (section: string, role: Staff['role']): Staff =>
    people.find((person) => person.section === section && person.role === role) ?? people[0];
  const story = new DemoStory(app, staffOf);
  const now = new Date();
  for (const [n, one] of cases.entries()) {
    await story.tell(one, receivedAt(n, cases.length, now), stageOf(n, cases.length));
    progress(n + 1, cases.length);
  }
  // The demo's customers are invented: their mails of the past weeks go nowhere.
  await app.get(DataSource).query(`UPDATE mail SET state = 'kept'`);
}

async function everybody(app: INestApplicationContext): Promise<Staff[]> {
  const register = app.get(StaffRegister);
  const found = await Promise.all(
    DEMO_ACCOUNTS.map(({ account }) => register.findAccount(account)),
  );
  return found.flatMap((entry) => (entry ? [entry.staff] : []));
}

/** Old cases are closed, but for a few forgotten ones; the last days' are at every stage. */
function stageOf(n: number, count: number): Stage {
  const isRecent = n >= count * 0.85;
  if (!isRecent) return n % 31 === 30 ? 'accepted' : n % 23 === 22 ? 'replied' : 'closed';
  return (['new', 'accepted', 'submitted', 'new', 'replied'] as const)[n % 5];
}
