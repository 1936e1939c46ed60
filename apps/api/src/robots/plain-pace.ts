/** Addresses remembered at once; the oldest are forgotten first. */
const MOST_ADDRESSES = 20_000;
const AN_HOUR_MS = 3_600_000;

interface Hour {
  readonly until: number;
  /** The submissions of the hour; the same one sent again is still one. */
  readonly submissions: Set<string>;
}

/** How many submissions without proof of work one address may send in an hour, in this process. */
export class PlainPace {
  private readonly hours = new Map<string, Hour>();

  constructor(private readonly most: number) {}

  /** Counts a submission; the seconds to wait where it is one too many, else undefined. */
  count(address: string, submission: string, now: Date): number | undefined {
    const hour = this.hourOf(address, now.getTime());
    if (hour.submissions.has(submission)) return undefined;
    if (hour.submissions.size >= this.most) return Math.ceil((hour.until - now.getTime()) / 1000);
    hour.submissions.add(submission);
    return undefined;
  }

  private hourOf(address: string, now: number): Hour {
    const known = this.hours.get(address);
    if (known && known.until > now) return known;
    const fresh: Hour = { until: now + AN_HOUR_MS, submissions: new Set() };
    this.hours.delete(address);
    this.hours.set(address, fresh);
    const [oldest] = this.hours.keys();
    if (this.hours.size > MOST_ADDRESSES) this.hours.delete(oldest);
    return fresh;
  }
}
