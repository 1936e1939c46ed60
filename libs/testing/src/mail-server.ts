import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail that the server has taken. */
export interface ReceivedMail {
  readonly messageId: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
}

/** What the server does with the next mail: answer with this code at that step, hang up, or say nothing more. */
export type Mood =
  | { readonly at: 'mail' | 'rcpt' | 'data'; readonly code: number }
  | 'hangs-up'
  | 'falls-silent'
  | 'friendly';

const refusal = (code: number) => Object.assign(new Error('not now'), { responseCode: code });

/** A real SMTP server on a free port that takes mails, or misbehaves as told. */
export class TestMailServer {
  readonly received: ReceivedMail[] = [];
  mood: Mood = 'friendly';
  private readonly server: SMTPServer;

  private constructor() {
    const answer = (at: string, callback: (error?: Error) => void) =>
      typeof this.mood === 'object' && this.mood.at === at
        ? callback(refusal(this.mood.code))
        : callback();
    this.server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true },
      closeTimeout: 100,
      onMailFrom: (_address, _session, callback) => answer('mail', callback),
      onRcptTo: (_address, _session, callback) => answer('rcpt', callback),
      onData: (stream, session, callback) => {
        // The server hangs up with the content half read: the sender cannot know what became of it.
        if (this.mood === 'hangs-up') return void stream.once('data', () => this.hangUp());
        const take = (content: Buffer) => {
          if (this.mood === 'falls-silent') return;
          if (typeof this.mood === 'object') return answer('data', callback);
          const raw = content.toString();
          const [, messageId = ''] = /^Message-ID: (\S+)/im.exec(raw) ?? [];
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.received.push({ messageId, to, raw });
          callback();
        };
        // A sender that dies with the content half sent has sent nothing.
        buffer(stream).then(take, () => undefined);
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<TestMailServer> {
    const mails = new TestMailServer();
    await new Promise<void>((resolve) => mails.server.listen(0, '127.0.0.1', resolve));
    return mails;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private hangUp(): void {
    for (const { _socket } of this.server.connections as unknown as Set<{
      _socket: { destroy(): void };
    }>) {
      _socket.destroy();
    }
  }
}
