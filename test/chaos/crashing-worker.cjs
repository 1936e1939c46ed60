// A worker, or an intake, that kills itself with SIGKILL at a named point: the real modules of the
// built product, of which one method is wrapped. Arguments: the point, and what it is about.
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { DataSource } = require('typeorm');
const { CaseStore } = require('#case');
const { ReceiveCase } = require('#intake');
const { JobQueue, Mailer } = require('#kernel');
const { chooseBackend, loadConfig } = require('#platform');
const { DeliverMail } = require('#resolution');
const { RouteCase } = require('#routing');
const { FireTimers, TimerStore } = require('#sla');
const { createApi } = require('../../dist/apps/api/src/main.js');
const { OutboxRelay } = require('../../dist/apps/worker/src/outbox-relay.js');
const { WorkerModule } = require('../../dist/apps/worker/src/worker.module.js');

const [point, subject] = process.argv.slice(2);
const config = loadConfig();

/** Nothing after this line runs, and nobody is told. */
function die() {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** Lets a method die before it begins, or after it has done its work. */
function dieAt(target, method, isBefore) {
  const run = target[method].bind(target);
  target[method] = async (...args) => {
    if (isBefore) return die();
    await run(...args);
    return die();
  };
}

const startWorker = () =>
  NestFactory.createApplicationContext(WorkerModule.with(config, chooseBackend(config)), {
    logger: ['error'],
    abortOnError: false,
  });

/** Dies inside the transaction of a statement: it was run, but never committed. */
function dieBeforeCommit(app, isMeant) {
  const db = app.get(DataSource);
  const query = db.query.bind(db);
  db.query = async (sql, values) => {
    if (!isMeant(sql)) return query(sql, values);
    const runner = db.createQueryRunner();
    await runner.startTransaction();
    await runner.query(sql, values);
    return die();
  };
}

/** Dies at the end of a transaction's work: all of it was run, none of it committed. */
function dieBeforeCommitOf(db) {
  const transaction = db.transaction.bind(db);
  db.transaction = (work) =>
    transaction(async (tx) => {
      await work(tx);
      return die();
    });
}

const isOpening = (sql) => /INSERT INTO cases/.test(sql);
const isChange = (sql) => /UPDATE cases/.test(sql);

async function intake(prepare) {
  const app = await createApi(config);
  await app.init();
  prepare(app);
  await app.get(ReceiveCase).run(JSON.parse(subject));
}

async function worker(prepare, run) {
  const app = await startWorker();
  prepare(app);
  await run(app);
}

const relay = (app) => app.get(OutboxRelay).run();
const fire = (app) => app.get(FireTimers).run();
const route = (app) => app.get(RouteCase).run({ caseId: subject });
const send = (app) => app.get(DeliverMail).run({ mailId: subject });

const POINTS = {
  'opening, before commit': () => intake((app) => dieBeforeCommit(app, isOpening)),
  'opening, after commit': () => intake((app) => dieAt(app.get(CaseStore), 'open', false)),
  'relay, before enqueue': () => worker((app) => dieAt(app.get(JobQueue), 'add', true), relay),
  'relay, after enqueue, before commit': () =>
    worker((app) => dieAt(app.get(JobQueue), 'add', false), relay),
  'relay, after commit': () => worker((app) => dieAt(app.get(OutboxRelay), 'run', false), relay),
  'routing, before commit': () => worker((app) => dieBeforeCommit(app, isChange), route),
  'routing, after commit': () => worker((app) => dieAt(app.get(CaseStore), 'change', false), route),
  'firing, before commit': () => worker((app) => dieBeforeCommitOf(app.get(DataSource)), fire),
  'firing, after commit': () => worker((app) => dieAt(app.get(TimerStore), 'fire', false), fire),
  'sending, before the server is asked': () =>
    worker((app) => dieAt(app.get(Mailer), 'send', true), send),
  'sending, after its 250': () => worker((app) => dieAt(app.get(Mailer), 'send', false), send),
  'sending, before commit': () => worker((app) => dieBeforeCommit(app, isChange), send),
  'sending, after commit': () => worker((app) => dieAt(app.get(CaseStore), 'change', false), send),
};

if (!POINTS[point]) throw new Error(`no such point: ${point}`);
POINTS[point]().then(
  () => {
    process.stderr.write(`lived past ${point}\n`);
    process.exit(1);
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
