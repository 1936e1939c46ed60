import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Batch, ChangeFeed, Presence, Snapshot } from '#insight';
import { Refusal } from '#kernel';
import { Sessions } from '#staff';
import { LiveMetrics } from './live-metrics.js';
import type { LiveStream } from './live-stream.js';

/** So often is asked what is new; one small query a process, whatever the number of readers. */
const LOOK_MS = 300;
const SESSIONS_MS = 3_000;
const BEAT_MS = 15_000;
/** Readers who cannot be told anything for so long are sent away, so that they ask by themselves. */
const PATIENCE_MS = 6_000;
/** Windows of one account, and of all accounts, on one process. */
const MOST_OF_ONE = 12;
const MOST_OF_ALL = 3_000;
const RETRY_S = 30;

/** Where a screen was when it lost the connection, as far as it is known. */
type Place = Snapshot | 'unknown';

/**
 * Tells the open screens of this process what happens, whichever process it happens in: the events in
 * the database are looked at several times a second while somebody follows. Nothing listens, nothing
 * is notified, so that writing a case costs nothing.
 */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly streams = new Set<LiveStream>();
  private readonly joining = new Map<LiveStream, Place | undefined>();
  private cursor?: Snapshot;
  private timer?: NodeJS.Timeout;
  private isClosed = false;
  private reachedAt = Date.now();
  private sessionsAt = 0;
  private beatAt = 0;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly presence: Presence,
    private readonly sessions: Sessions,
    private readonly metrics: LiveMetrics,
  ) {}

  /** Throws Refusal `too_many_attempts` where the account, or the process, has enough of them. */
  enforceRoomFor(staffId: string): void {
    const all = [...this.streams, ...this.joining.keys()];
    const own = all.filter(({ who }) => who.id === staffId).length;
    if (own < MOST_OF_ONE && all.length < MOST_OF_ALL && !this.isClosed) return;
    throw new Refusal('too_many_attempts', { retryAfter: RETRY_S });
  }

  /** The stream begins with the next look: at its own place, or at now; from an unknown place, anew. */
  join(stream: LiveStream, since?: Place): void {
    this.joining.set(stream, since);
    if (this.timer) return;
    this.reachedAt = Date.now();
    this.schedule(0);
  }

  /** To be called when the connection is over. */
  leave(stream: LiveStream, wasSlow: boolean): void {
    this.streams.delete(stream);
    this.joining.delete(stream);
    if (wasSlow) this.metrics.drop();
    this.metrics.count(this.streams.size);
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.endAll();
  }

  private schedule(ms: number): void {
    this.timer = setTimeout(() => void this.round(), ms).unref();
  }

  private async round(): Promise<void> {
    try {
      await this.look();
      this.reachedAt = Date.now();
    } catch (error) {
      if (Date.now() - this.reachedAt > PATIENCE_MS) this.giveUp(error as Error);
    }
    this.timer = undefined;
    if (this.isClosed || this.streams.size + this.joining.size === 0) this.cursor = undefined;
    else this.schedule(LOOK_MS);
  }

  private async look(): Promise<void> {
    this.cursor ??= await this.feed.now();
    const batch = await this.feed.since(this.cursor);
    this.cursor = batch.snapshot;
    for (const stream of this.streams) stream.follow(batch);
    for (const { at } of batch.facts.slice(0, 1)) this.metrics.told(at);
    await this.admit(batch);
    await this.checkSessions();
    const inUse = await this.presence.inUse();
    for (const stream of this.streams) stream.showPresence(inUse);
    if (Date.now() - this.beatAt < BEAT_MS) return;
    this.beatAt = Date.now();
    for (const stream of this.streams) stream.beat();
  }

  /**
   * Those who come back from the same place, as all do after a restart, are answered with one query. One
   * whose place cannot be gone on from begins anew, and disturbs nobody else.
   */
  private async admit({ snapshot }: Batch): Promise<void> {
    const found = new Map<string, Batch>();
    const nothing = { snapshot, facts: [], noticed: [], isTooMuch: false };
    for (const [stream, since] of [...this.joining]) {
      const batch =
        since === undefined || since === 'unknown'
          ? { ...nothing, isTooMuch: since === 'unknown' }
          : (found.get(since.text) ??
            (await this.feed.since(since).catch(() => ({ ...nothing, isTooMuch: true }))));
      if (since instanceof Snapshot) found.set(since.text, batch);
      this.joining.delete(stream);
      if (stream.isOver) continue;
      stream.greet(batch);
      this.streams.add(stream);
    }
    this.metrics.count(this.streams.size);
  }

  /** Whoever was signed out, or has another part in the office now, is sent away. */
  private async checkSessions(): Promise<void> {
    if (Date.now() - this.sessionsAt < SESSIONS_MS || this.streams.size === 0) return;
    this.sessionsAt = Date.now();
    const standing = await this.sessions.standing([...this.streams].map(({ token }) => token));
    for (const stream of [...this.streams]) {
      const now = standing.get(stream.token);
      const { role, section } = stream.who;
      if (now?.role === role && now.section === section) continue;
      stream.end('signed_out');
    }
  }

  private giveUp(error: Error): void {
    this.log.warn(`changes cannot be read: ${error.name}`);
    this.reachedAt = Date.now();
    this.endAll();
  }

  private endAll(): void {
    for (const stream of [...this.streams, ...this.joining.keys()]) stream.end();
  }
}
