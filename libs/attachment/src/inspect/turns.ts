import { Refusal } from '#kernel';

/** So many at once, so many waiting in line; whoever comes then is asked to come again. */
export class Turns {
  private running = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** Throws Refusal `uploads_busy` where the line is full. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.line.length >= this.mostWaiting) {
        throw new Refusal('uploads_busy', { retryAfter: 10 });
      }
      // Whoever ends hands its turn on: nobody who comes later slips in between.
      await new Promise<void>((resolve) => this.line.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
