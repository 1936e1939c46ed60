import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type EngineState, hasStopped, TimerWatch } from '#sla';

/** So often the api looks whether the sweep goes on: the worker, which may be dead, cannot tell. */
const LOOK_MS = 10_000;
/** Reading all open cases takes a moment; monitors ask more often than anything changes. */
const ORPHANS_MS = 60_000;

/** How the timers stand, as monitors are told. */
export interface TimerHealth extends EngineState {
  readonly orphaned: number;
}

/** Raises the alarm when deadlines are no longer kept: to monitors, in the log, on everybody's screen. */
@Injectable()
export class TimerAlarm implements OnModuleDestroy {
  private readonly log = new Logger('timers');
  private isTold = false;
  private timer?: NodeJS.Timeout;
  private orphans?: { readonly count: Promise<number>; readonly at: number };

  constructor(private readonly watch: TimerWatch) {}

  start(): void {
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** One look; says once a spell what is wrong, and once that it is over. */
  async look(): Promise<void> {
    const state = await this.watch.engine();
    const isStopped = hasStopped(state);
    if (isStopped && !this.isTold) {
      this.log.error(
        `the sweep of timers stopped ${Math.round(state.sweepAge ?? 0)} s ago: is a worker running?`,
      );
    }
    if (!isStopped && this.isTold) this.log.warn('the sweep of timers goes on again');
    this.isTold = isStopped;
  }

  engine(): Promise<EngineState> {
    return this.watch.engine();
  }

  async health(): Promise<TimerHealth> {
    const [state, orphaned] = await Promise.all([this.watch.engine(), this.orphaned()]);
    return { ...state, orphaned };
  }

  /** Not older than a minute; a failed count is counted again. */
  private orphaned(): Promise<number> {
    if (this.orphans && Date.now() - this.orphans.at < ORPHANS_MS) return this.orphans.count;
    const count = this.watch.orphans(1).then((found) => found.count);
    count.catch(() => (this.orphans = undefined));
    this.orphans = { count, at: Date.now() };
    return count;
  }
}
