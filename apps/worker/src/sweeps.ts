import { Injectable } from '@nestjs/common';
import { JobQueue } from '#kernel';
import { DeliverMail, MailStore } from '#resolution';
import { RouteCase } from '#routing';
import { FireTimers, Heartbeat, TimerStore, wakeUp } from '#sla';
import { UnroutedCases } from './unrouted-cases.js';

const BATCH = 500;
const AT_ONCE = 8;
/** Timers due this soon get their wake-up again: two rounds of the sweep. */
const SOON_SECONDS = 10;

/** Fires the timers that are overdue, and asks again for the wake-ups of those due soon. */
@Injectable()
export class TimerSweep {
  constructor(
    private readonly timers: TimerStore,
    private readonly fireTimers: FireTimers,
    private readonly queue: JobQueue,
    private readonly heartbeat: Heartbeat,
  ) {}

  async run(): Promise<void> {
    await this.fireTimers.run();
    await this.heartbeat.mark('timers');
  }

  /** A queue that has lost everything wakes us up again; one that has not knows the ids already. */
  async wakeUps(): Promise<void> {
    const soon = await this.timers.upcoming(SOON_SECONDS, BATCH);
    const jobs = soon.map(({ id, epoch, dueAt }) => wakeUp(id, epoch, dueAt));
    if (jobs.length > 0) await this.queue.add(jobs);
    await this.heartbeat.mark('wake-ups');
  }
}

/** Sends the mails that wait and are due. */
@Injectable()
export class MailSweep {
  constructor(
    private readonly mails: MailStore,
    private readonly deliver: DeliverMail,
  ) {}

  async run(): Promise<void> {
    const ids = await this.mails.waiting(BATCH);
    await inParallel(ids, (mailId) => this.deliver.run({ mailId }));
  }
}

/** Routes the cases that routing should have looked at by now. */
@Injectable()
export class RoutingSweep {
  constructor(
    private readonly unrouted: UnroutedCases,
    private readonly routeCase: RouteCase,
  ) {}

  async run(): Promise<void> {
    const ids = await this.unrouted.olderThan(10, BATCH);
    await inParallel(ids, (caseId) => this.routeCase.run({ caseId }));
  }
}

/**
 * What the queue forgot or never heard of, straight from PostgreSQL: overdue timers, waiting mails,
 * unrouted cases. With Redis gone, the system is a few seconds slower and otherwise the same.
 */
@Injectable()
export class Sweeps {
  constructor(
    readonly timers: TimerSweep,
    readonly mails: MailSweep,
    readonly routing: RoutingSweep,
  ) {}
}

/** A few at a time; the first failure is thrown when all are done, so that one does not stop the rest. */
async function inParallel<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const failures: unknown[] = [];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      await run(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (failures.length > 0) throw failures[0];
}
