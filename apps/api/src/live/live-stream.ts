import type { Writable } from 'node:stream';
import type { Staff } from '#case';
import { type Batch, type CaseInUse, peopleFor, type Snapshot, toldTo } from '#insight';

/** Bytes that may wait for a slow reader; one that has more to catch up with starts anew. */
const MOST_WAITING = 256 * 1024;

/** What is told to one reader: the connection's part of a batch. */
interface Delivery {
  readonly changes: ReturnType<typeof toldTo>['changes'];
  readonly gone: readonly string[];
  readonly hasNotices: boolean;
}

/** One open screen that follows what happens, as server-sent events. */
export class LiveStream {
  /** Up to where this reader knows everything. */
  cursor?: Snapshot;
  private readonly shown = new Map<string, string>();
  private hasEnded = false;

  constructor(
    readonly who: Staff,
    readonly token: string,
    private readonly raw: Writable,
    /** Called once, when the connection is over, for whatever reason. */
    private readonly over: (stream: LiveStream, wasSlow: boolean) => void,
  ) {
    raw.on('close', () => this.finish(false));
    raw.on('error', () => this.finish(false));
  }

  get isOver(): boolean {
    return this.hasEnded;
  }

  /** The first word: whoever asked for a place that is gone has to look at everything anew. */
  greet(batch: Batch): void {
    this.cursor = batch.snapshot;
    if (batch.isTooMuch) return this.send('reset', {});
    this.send('hello', deliveryOf(this.who, batch));
  }

  /** Goes on with a batch; what this reader knows from catching up is not told again. */
  follow(batch: Batch): void {
    const known = this.cursor;
    this.cursor = batch.snapshot;
    if (batch.isTooMuch) return this.send('reset', {});
    const isNew = ({ txid }: { txid: string }) => !known?.sees(txid);
    const told = deliveryOf(this.who, {
      facts: batch.facts.filter(isNew),
      noticed: batch.noticed.filter(isNew),
    });
    if (told.changes.length + told.gone.length > 0 || told.hasNotices) this.send('changes', told);
  }

  /** Who else is where, as far as it has changed and this reader may know. */
  showPresence(inUse: readonly CaseInUse[]): void {
    const now = new Map<string, object>();
    for (const one of inUse) {
      const people = peopleFor(this.who, one);
      if (people.length > 0) now.set(one.caseNo, people);
    }
    const changed = [...new Set([...now.keys(), ...this.shown.keys()])].filter(
      (caseNo) => JSON.stringify(now.get(caseNo)) !== this.shown.get(caseNo),
    );
    if (changed.length === 0) return;
    for (const caseNo of changed) {
      const people = now.get(caseNo);
      if (people) this.shown.set(caseNo, JSON.stringify(people));
      else this.shown.delete(caseNo);
    }
    this.send('presence', {
      cases: changed.map((caseNo) => ({ caseNo, people: now.get(caseNo) ?? [] })),
    });
  }

  /** Keeps proxies from closing a quiet line, and tells the reader that it is alive. */
  beat(): void {
    this.write(': alive\n');
    this.send('beat', {});
  }

  /** Ends it; the reader is told why where there is something to do about it. */
  end(reason?: 'signed_out'): void {
    if (this.hasEnded) return;
    if (reason) this.send('bye', { reason });
    this.finish(false);
    this.raw.end();
  }

  send(event: string, data: object): void {
    this.write(
      `event: ${event}\nid: ${this.cursor?.text ?? ''}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  }

  /** A reader that does not keep up is let go: it comes back with its place in the stream. */
  private write(text: string): void {
    if (this.hasEnded) return;
    this.raw.write(text);
    if (this.raw.writableLength <= MOST_WAITING) return;
    this.finish(true);
    this.raw.destroy();
  }

  private finish(wasSlow: boolean): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.over(this, wasSlow);
  }
}

/** A batch as one reader may know it. */
export function deliveryOf(
  who: Staff,
  { facts, noticed }: Pick<Batch, 'facts' | 'noticed'>,
): Delivery {
  return { ...toldTo(who, facts), hasNotices: noticed.some(({ staffId }) => staffId === who.id) };
}
