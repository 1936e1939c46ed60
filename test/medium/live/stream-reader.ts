import { setTimeout as sleep } from 'node:timers/promises';

/** A server-sent event as it came in. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Record<string, never>;
  /** When it was read, in ms. */
  readonly at: number;
}

interface Delivery {
  readonly changes?: readonly { caseNo: string; kinds: string[]; isOwn: boolean }[];
  readonly gone?: readonly string[];
  readonly hasNotices?: boolean;
}

/** Follows the stream of changes as a browser does, and remembers everything. */
export class StreamReader {
  readonly events: StreamEvent[] = [];
  status = 0;
  headers = new Headers();
  hasEnded = false;
  private readonly abort = new AbortController();

  constructor(url: string, cookie: string, since?: string) {
    void this.read(url, cookie, since).catch(() => undefined);
  }

  get lastId(): string {
    return this.events[this.events.length - 1]?.id ?? '';
  }

  /** Everything told of cases so far. */
  get told(): Required<Delivery>[] {
    return this.events
      .filter(({ event }) => event === 'changes' || event === 'hello')
      .map(({ data }) => data as unknown as Required<Delivery>);
  }

  kill(): void {
    this.abort.abort();
  }

  async waitFor(event: string, withinMs = 10_000): Promise<StreamEvent> {
    for (const until = Date.now() + withinMs; Date.now() < until; await sleep(10)) {
      const found = this.events.find((one) => one.event === event);
      if (found) return found;
    }
    throw new Error(`no ${event} within ${withinMs} ms: ${JSON.stringify(this.events)}`);
  }

  private async read(url: string, cookie: string, since?: string): Promise<void> {
    const answer = await fetch(`${url}/api/v1/live`, {
      headers: { accept: 'text/event-stream', cookie, ...(since && { 'last-event-id': since }) },
      signal: this.abort.signal,
    });
    this.status = answer.status;
    this.headers = answer.headers;
    let waiting = '';
    const decoder = new TextDecoder();
    try {
      for await (const piece of answer.body ?? []) {
        waiting += decoder.decode(piece as Uint8Array, { stream: true });
        const parts = waiting.split('\n\n');
        waiting = parts.pop() ?? '';
        parts.forEach((part) => this.take(part));
      }
    } finally {
      this.hasEnded = true;
    }
  }

  private take(part: string): void {
    const of = (field: string) => new RegExp(`^${field}: (.*)$`, 'm').exec(part)?.[1] ?? '';
    const data = JSON.parse(of('data') || '{}');
    this.events.push({ event: of('event'), id: of('id'), data, at: Date.now() });
  }
}
