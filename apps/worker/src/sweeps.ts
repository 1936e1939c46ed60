import { Injectable } from '@nestjs/common';
import { DeliverMail, MailStore } from '#resolution';
import { RouteCase } from '#routing';
import { FireTimer, TimerStore } from '#sla';
import { UnroutedCases } from './unrouted-cases.js';

const BATCH = 500;
const AT_ONCE = 8;

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

/**
 * What the queue forgot or never heard of, straight from PostgreSQL: overdue timers, waiting mails,
 * unrouted cases. With Redis gone, the system is a few seconds slower and otherwise the same.
 */
@Injectable()
export class Sweeps {
  constructor(
    private readonly timers: TimerStore,
    private readonly fireTimer: FireTimer,
    private readonly mail: MailSweep,
    private readonly unrouted: UnroutedCases,
    private readonly routeCase: RouteCase,
  ) {}

  /** Fires overdue timers until none is left; returns how many there were. */
  async sweepTimers(): Promise<number> {
    let swept = 0;
    for (;;) {
      const overdue = await this.timers.overdue(BATCH);
      await inParallel(overdue, (timer) => this.fireTimer.fire(timer));
      swept += overdue.length;
      if (overdue.length < BATCH) return swept;
    }
  }

  sweepMails(): Promise<void> {
    return this.mail.run();
  }

  async sweepUnrouted(): Promise<void> {
    const ids = await this.unrouted.olderThan(10, BATCH);
    await inParallel(ids, (caseId) => this.routeCase.run({ caseId }));
  }
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
