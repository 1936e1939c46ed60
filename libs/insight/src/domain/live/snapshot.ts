const WRITTEN = /^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/;
/** More transactions at once than any server of ours has connections; longer ones are not ours. */
const LONGEST = 20_000;
/** Transactions are kept as `bigint`. */
const BEYOND = 2n ** 63n;

/**
 * Which transactions had committed at a moment, as PostgreSQL writes it (`xmin:xmax:in progress`).
 * It is the place in the stream of changes: what is new since then is what it does not see.
 */
export class Snapshot {
  private constructor(
    readonly text: string,
    private readonly first: bigint,
    private readonly end: bigint,
    private readonly open: ReadonlySet<bigint>,
  ) {}

  /** Undefined where the text is no snapshot: whatever is one here, PostgreSQL takes for one, too. */
  static read(text: string): Snapshot | undefined {
    if (text.length > LONGEST || !WRITTEN.test(text)) return undefined;
    const [from, to, open] = text.split(':');
    const [first, end] = [BigInt(from), BigInt(to)];
    if (first < 1n || first > end || end >= BEYOND) return undefined;
    const inProgress = open ? open.split(',').map(BigInt) : [];
    const isInOrder = inProgress.every((id, i) => id >= (inProgress[i - 1] ?? first) && id < end);
    return isInOrder ? new Snapshot(text, first, end, new Set(inProgress)) : undefined;
  }

  /** Whether what that transaction wrote could be seen then. */
  sees(txid: string): boolean {
    const id = BigInt(txid);
    return id < this.first || (id < this.end && !this.open.has(id));
  }

  /** Whether it may come before the other one; one of another server's often may not. */
  isNotAfter(other: Snapshot): boolean {
    return this.end <= other.end && this.first <= other.first;
  }
}
