import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Staff } from '#case';
import { taipeiDay } from '#kernel';
import { ImportPlan, type PlanDocument, PlanReader } from '#plan';
import { type Config, JsonConfigFiles } from '#platform';
import { DeliverAlerts, SlaBook } from '#sla';
import { DEMO_PASSWORD, hashPassword, MachineAccess, StaffRegister } from '#staff';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { DEMO_ACCOUNTS, DEMO_API_KEY } from './demo-accounts.js';
import { readDemoCases } from './demo-case.js';
import { receiptMoments } from './demo-clock.js';
import { DemoModule } from './demo.module.js';
import { DemoStory } from './demo-story.js';
import { KEEP_ALERT_MAILS, TOLD } from './demo-times.sql.js';

/** How the demo's progress is told. */
export type Progress = (done: number, total: number) => void;

/** Of this system's advisory locks, the one that only one seeding may hold. */
const SEEDING = 73;

/** For how many working days the demo's staff have not looked at their notices. */
const UNREAD_DAYS = 5;

/**
 * Fills an installation with the demo: people, the plan, and four weeks of cases. Doing it twice adds
 * nothing, and one that was broken off is completed.
 */
export async function seedDemo(config: Config, progress: Progress): Promise<void> {
  const app = await NestFactory.createApplicationContext(DemoModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  const db = app.get(DataSource);
  const gate = db.createQueryRunner();
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [SEEDING]);
    await seedPeople(app);
    await seedPlan(app);
    await seedCases(app, progress);
  } finally {
    await gate.release();
    await db.destroy();
    await app.close();
  }
}

/** Those who are missing, so that a seeding broken off half-way is completed; nobody is changed. */
async function seedPeople(app: INestApplicationContext): Promise<void> {
  const machines = app.get(MachineAccess);
  if (!(await machines.recognise(DEMO_API_KEY))) {
    await machines.admit('demo call centre', DEMO_API_KEY);
  }
  const register = app.get(StaffRegister);
  const known = new Set((await everybody(app)).map(({ account }) => account));
  const missing = DEMO_ACCOUNTS.filter(({ account }) => !known.has(account));
  if (missing.length === 0) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const person of missing) {
    const email = `${person.account}@huiyin.example`;
    await register.put({ ...person, email, password: DEMO_PASSWORD }, passwordHash);
  }
}

/** The plans that come with the product are there in production, too. */
async function seedPlan(app: INestApplicationContext): Promise<void> {
  if ((await app.get(PlanReader).years()).length > 0) return;
  await app.get(ImportPlan).run(new JsonConfigFiles().read('plan/114.json') as PlanDocument);
}

async function seedCases(app: INestApplicationContext, progress: Progress): Promise<void> {
  const cases = readDemoCases(path.resolve(__dirname, '../../../../../config'));
  const told = await app.get(DataSource).query<{ key: string }[]>(TOLD);
  const isTold = new Set(told.map(({ key }) => key));
  if (cases.every(({ id }) => isTold.has(id))) return;
  const now = new Date();
  const { calendar } = app.get(SlaBook);
  const readUpTo = calendar.startOfWork(calendar.addWorkingDays(taipeiDay(now), -UNREAD_DAYS));
  const story = new DemoStory(app, await everybody(app), now, readUpTo);
  const moments = receiptMoments(cases.length, now, calendar);
  for (const [n, one] of cases.entries()) {
    if (!isTold.has(one.id)) await story.tell(n, one, moments[n]);
    progress(n + 1, cases.length);
  }
  // As it was told when the office worked last, whatever the hour is now.
  await tellStaff(app, calendar.takeWorkingMs(now, 1));
}

/** What has come due of late and still stands is told as the worker tells it, and is not read yet. */
async function tellStaff(app: INestApplicationContext, upTo: Date): Promise<void> {
  const deliver = app.get(DeliverAlerts);
  while (await deliver.run(upTo));
  // What is urgent was told at its hour, also when the office was closed.
  while (await deliver.run());
  await app.get(DataSource).query(KEEP_ALERT_MAILS);
}

async function everybody(app: INestApplicationContext): Promise<Staff[]> {
  const register = app.get(StaffRegister);
  const found = await Promise.all(
    DEMO_ACCOUNTS.map(({ account }) => register.findAccount(account)),
  );
  return found.flatMap((entry) => (entry ? [entry.staff] : []));
}
