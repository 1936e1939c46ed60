import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { type DueTimer, firing } from './domain/clock/firing.js';
import { ladderOf, type Rules } from './domain/clock/reckon.js';
import { SlaBook } from './sla-book.js';
import { type DueOf, type Fired, TimerStore } from './timer-store.port.js';

const BATCH = 500;

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
    private readonly clock: Clock,
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
    while ((await this.round()) === BATCH);
  }

  private round(only?: DueOf): Promise<number> {
    const at = this.clock.now();
    return this.timers.fire(BATCH, at, (due) => this.decide(due, at), only);
  }

  private async decide(due: readonly DueTimer[], at: Date): Promise<Fired[]> {
    const rules = new Map<string, Rules>();
    for (const { policy } of due) {
      if (!rules.has(policy)) rules.set(policy, await this.book.rulesFor(policy));
    }
    return due.map((timer) => {
      const { policy, calendar } = rules.get(timer.policy) as Rules;
      const rule = ladderOf(policy, timer.clock).find(({ rung }) => rung === timer.rung);
      return [timer, firing(timer, rule, calendar, at)];
    });
  }
}
