/** What comes over the line: the server's events, and `down` where there is no line. */
export interface LiveMessage {
  readonly name: 'hello' | 'changes' | 'presence' | 'reset' | 'beat' | 'bye' | 'down';
  readonly data: unknown;
  /** The place in the stream. */
  readonly id: string;
}

const NAMES = ['hello', 'changes', 'presence', 'reset', 'beat', 'bye'] as const;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
/** The server says something every 15 s; a line that is silent for longer is dead. */
const SILENT_MS = 40_000;

/**
 * The line to the server. Of all windows of this browser one holds it and tells the others, because a
 * browser keeps only a few connections to one server; where browsers cannot agree (plain HTTP), each
 * window that is looked at has its own. After a break it goes on from the last event it knows.
 */
export class LiveLink {
  private since = '';
  private source?: EventSource;
  private channel?: BroadcastChannel;
  private retry?: number;
  private watch?: number;
  private wait = FIRST_WAIT_MS;
  private leave: () => void = () => undefined;
  private isClosed = false;
  private readonly ending = new AbortController();

  constructor(
    private readonly account: string,
    private readonly take: (message: LiveMessage) => void,
  ) {}

  open(): void {
    const name = `huiyin.live.${this.account}`;
    if (!navigator.locks || !window.BroadcastChannel) return this.openAlone();
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({ data }: MessageEvent<LiveMessage>) => this.hear(data);
    this.listen();
    const hold = () => {
      this.connect();
      return new Promise<void>((resolve) => (this.leave = resolve));
    };
    navigator.locks.request(name, { signal: this.ending.signal }, hold).catch(() => undefined);
  }

  close(): void {
    this.isClosed = true;
    this.ending.abort();
    this.hangUp();
    window.clearTimeout(this.watch);
    document.removeEventListener('visibilitychange', this.followSight);
    this.channel?.close();
    this.leave();
  }

  private openAlone(): void {
    document.addEventListener('visibilitychange', this.followSight);
    this.followSight();
  }

  private readonly followSight = (): void => {
    if (document.hidden) this.hangUp();
    else if (!this.source) this.connect();
  };

  private connect(): void {
    if (this.isClosed) return;
    this.hangUp();
    const query = this.since ? `?since=${encodeURIComponent(this.since)}` : '';
    const source = new EventSource(`/api/v1/live${query}`);
    this.source = source;
    for (const name of NAMES) {
      source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
        this.wait = FIRST_WAIT_MS;
        this.pass({ name, data: JSON.parse(data), id: lastEventId });
        if (name === 'bye') this.comeBack();
      });
    }
    source.onerror = () => this.comeBack();
    this.listen();
  }

  /** After a moment that grows, and not all browsers of the office at once. */
  private comeBack(): void {
    this.hangUp();
    this.pass({ name: 'down', data: null, id: this.since });
    this.retry = window.setTimeout(() => this.connect(), this.wait * (0.5 + Math.random()));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }

  private hangUp(): void {
    window.clearTimeout(this.retry);
    this.source?.close();
    this.source = undefined;
  }

  private pass(message: LiveMessage): void {
    if (this.isClosed) return;
    this.channel?.postMessage(message);
    this.hear(message);
  }

  private hear(message: LiveMessage): void {
    if (message.id) this.since = message.id;
    if (message.name !== 'down') this.listen();
    this.take(message);
  }

  private listen(): void {
    window.clearTimeout(this.watch);
    this.watch = window.setTimeout(() => {
      if (this.source) this.comeBack();
      else this.take({ name: 'down', data: null, id: this.since });
    }, SILENT_MS);
  }
}
