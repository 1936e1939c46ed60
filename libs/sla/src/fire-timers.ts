import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type DueTimer, firing } from './domain/clock/firing.js';
import { ladderOf, type Rules } from './domain/clock/reckon.js';
import { SlaBook } from './sla-book.js';
import { type DueOf, type Fired, TimerStore } from './timer-store.port.js';

const BATCH = 500;
/** Clocks of two machines differ: a wake-up may come so much too early, and is then waited out. */
const EARLY_MS = 100;
/** A timer whose case is held by somebody else is left to the sweep after so many looks. */
const LOOKS = 3;

/**
 * Fires what is due: every timer that PostgreSQL says is armed and past, whoever woke us up. Early,
 * late, double and stale wake-ups find nothing to do; a thousand at once are one round of work.
 */
@Injectable()
export class FireTimers {
  private running?: Promise<void>;
  private next?: Promise<void>;

  constructor(
    private readonly timers: TimerStore,
    private readonly book: SlaBook,
  ) {}

  /** Resolves when a round that began after this call has left nothing due. */
  run(): Promise<void> {
    if (!this.running) return this.start();
    // A wake-up that comes during a round may be for what that round has read past already.
    return (this.next ??= this.running.catch(() => undefined).then(() => this.start()));
  }

  /** Those of a case up to a moment: the demo lets time pass for one case after another. */
  ofCase(only: DueOf): Promise<number> {
    return this.round(only);
  }

  private start(): Promise<void> {
    this.next = undefined;
    this.running = this.drain().finally(() => (this.running = undefined));
    return this.running;
  }

  private async drain(): Promise<void> {
    for (let looks = 0; looks < LOOKS;) {
      const fired = await this.round();
      if (fired === BATCH) continue;
      const wait = await this.timers.msToNext(EARLY_MS);
      if (wait === undefined) return;
      await sleep(wait);
      looks = fired > 0 ? 0 : looks + 1;
    }
  }

  private round(only?: DueOf): Promise<number> {
    return this.timers.fire(BATCH, (due, at) => this.decide(due, at), only);
  }

  private async decide(due: readonly DueTimer[], at: Date): Promise<Fired[]> {
    const rules = new Map<string, Rules>();
    for (const { policy } of due) {
      if (!rules.has(policy)) rules.set(policy, await this.book.rulesToTellBy(policy));
    }
    return due.map((timer) => {
      const { policy, calendar } = rules.get(timer.policy) as Rules;
      const rule = ladderOf(policy, timer.clock).find(({ rung }) => rung === timer.rung);
      return [timer, firing(timer, rule, calendar, at)];
    });
  }
}
