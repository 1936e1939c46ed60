import { Clock } from '#kernel';

/** A clock that is set: the demo's cases come from the past weeks. */
export class DemoClock extends Clock {
  private at = new Date();

  now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}

const DAY_MS = 24 * 3600_000;

/** The moment the nth of `count` demo cases came in: spread over the last four weeks, in office hours. */
export function receivedAt(n: number, count: number, now: Date): Date {
  const daysAgo = 28 * (1 - (n + 1) / count);
  const day = new Date(now.getTime() - daysAgo * DAY_MS);
  // 09:00 to 17:00 in Taipei, in steps that look like people: 01:00 to 09:00 UTC.
  day.setUTCHours(1 + ((n * 5) % 8), (n * 17) % 60, (n * 29) % 60, 0);
  return day < now ? day : new Date(now.getTime() - (count - n) * 60_000);
}
