/** Random numbers that come again in the same order under the same seed. */
export class Seeded {
  constructor(private state: number) {}

  /** Another row of numbers for each of the given ones, e.g. for each message of a round. */
  static of(seed: number, ...numbers: number[]): Seeded {
    return new Seeded(numbers.reduce((mixed, n) => Math.imul(mixed ^ n, 0x9e3779b1) + n, seed) | 0);
  }

  /** From 0 up to, but not, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` up to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(of: readonly T[]): T {
    return of[this.whole(0, of.length - 1)];
  }

  /** One of the names, as often as their weights say. */
  weighed<T extends string>(weights: Partial<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) if ((left -= weight) < 0) return name;
    return entries[0][0];
  }
}
