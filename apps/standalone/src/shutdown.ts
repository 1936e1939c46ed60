/** Something that was started and has to be stopped; `haste` fires when nobody wants to wait. */
export type StopStep = (haste: AbortSignal) => Promise<unknown> | unknown;

/** npm hands the terminal's Ctrl-C on, so one keystroke may arrive several times within this time. */
const ONE_KEYSTROKE_MS = 1_000;

/** Stops everything that was started, in reverse, and ends the process. */
export class Shutdown {
  private readonly steps: StopStep[] = [];
  private readonly hurry = new AbortController();
  private ending?: Promise<void>;

  constructor(
    private readonly say: (text: string) => void,
    private readonly exit: (code: number) => void = (code) => process.exit(code),
  ) {}

  get isStopping(): boolean {
    return this.ending !== undefined;
  }

  /** Remembers how to stop what is about to be started. */
  add(step: StopStep): void {
    this.steps.push(step);
  }

  /** Stops everything and ends with `code`; who asks later gets the same end. */
  stop(code: number): Promise<void> {
    this.ending ??= this.stopAll().then(() => this.exit(code));
    return this.ending;
  }

  /** Answers Ctrl-C and its kin; a second Ctrl-C hastens. */
  listen(now: () => number = Date.now): void {
    let firstAt = 0;
    const asked = () => {
      if (!firstAt) {
        firstAt = now();
        this.say('\n正在停止，再按一次 Ctrl-C 立即停止… Stopping; Ctrl-C again to hurry…');
        void this.stop(0);
      } else if (now() - firstAt > ONE_KEYSTROKE_MS && !this.hurry.signal.aborted) {
        this.say('立即停止… Hurrying…');
        this.hurry.abort();
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  }

  private async stopAll(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      // One that cannot be stopped must not keep the others running.
      try {
        await step(this.hurry.signal);
      } catch (error) {
        this.say((error as Error).message);
      }
    }
  }
}
