import { Injectable, Logger } from '@nestjs/common';
import { JobQueue } from '#kernel';
import { type ArmedTimer, Heartbeat, rememberUntilEmptied, TimerStore, wakeUp } from '#sla';

/** One round trip to the queue. */
const PAGE = 1_000;
/** So long after its last page, a worker that re-arms is taken for dead. */
const SILENT_SECONDS = 30;
/** So often the log tells how far it is. */
const TELL_EVERY = 20;

/**
 * Asks for the wake-ups of all armed timers, where the queue was emptied or is a new one: a mark that
 * is left in it is gone then. What comes due meanwhile is fired by the sweep, as always. Two workers
 * never do it both; one that dies over it is followed by another.
 */
@Injectable()
export class RearmTimers {
  private readonly log = new Logger('re-arming');

  constructor(
    private readonly timers: TimerStore,
    private readonly queue: JobQueue,
    private readonly heartbeat: Heartbeat,
  ) {}

  async run(): Promise<void> {
    if (await this.isArmed()) return;
    if (!(await this.heartbeat.take('re-arming', SILENT_SECONDS))) return;
    await this.armOnce().finally(() => this.heartbeat.end('re-arming'));
  }

  /** Looks again: another worker may have ended between the first look and the taking. */
  private async armOnce(): Promise<void> {
    if (!(await this.isArmed())) await this.arm();
  }

  private isArmed(): Promise<boolean> {
    return this.queue.has(rememberUntilEmptied('armed'));
  }

  private async arm(): Promise<void> {
    const begun = Date.now();
    const arming = rememberUntilEmptied('arming');
    await this.queue.add([arming]);
    this.log.log('the queue remembers no timers: asking for all wake-ups anew');
    let count = 0;
    let pages = 0;
    let before = Promise.resolve();
    for await (const page of this.timers.armed(PAGE)) {
      // Two pages are under way: one is made ready here while the queue takes the other.
      const adding = this.ask(page);
      adding.catch(() => undefined);
      await before;
      before = adding;
      count += page.length;
      pages += 1;
      if (pages % TELL_EVERY === 0) this.log.log(`${count} timers so far`);
    }
    await before;
    // Emptied again in the meantime: the next round begins anew.
    if (!(await this.queue.has(arming))) return;
    await this.queue.add([rememberUntilEmptied('armed')]);
    this.log.log(`${count} timers in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }

  private async ask(page: readonly ArmedTimer[]): Promise<void> {
    const wakeUps = page.map(({ id, epoch, dueAt }) => wakeUp(id, epoch, dueAt));
    await Promise.all([this.queue.add(wakeUps), this.heartbeat.mark('re-arming')]);
  }
}
