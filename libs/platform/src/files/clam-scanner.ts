import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { VirusScanner } from '#kernel';

/** A daemon that says nothing for so long has not looked, in milliseconds. */
const SILENCE_MS = 30_000;
const MOST_ANSWER = 4_096;

/** Asks ClamAV's daemon (clamd) over TCP, by its command INSTREAM: nothing needs to lie where it can read. */
export class ClamScanner extends VirusScanner {
  readonly scans = true;
  private readonly at: { readonly host: string; readonly port: number };

  /** `url`: tcp://host:port, port 3310 where unset. */
  constructor(
    url: string,
    private readonly silenceMs = SILENCE_MS,
  ) {
    super();
    const { hostname, port } = new URL(url);
    this.at = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
  }

  async scan(bytes: Readable): Promise<string | undefined> {
    const socket = connect(this.at);
    socket.setTimeout(this.silenceMs, () => socket.destroy(new Error('clamd does not answer')));
    // A daemon that has seen enough answers and closes while we are still sending.
    const answer = answerOf(socket);
    answer.catch(() => undefined);
    try {
      await Promise.race([this.send(socket, bytes), answer]);
      return verdictOf(await answer);
    } finally {
      bytes.destroy();
      socket.destroy();
    }
  }

  /** Each piece behind its length (four bytes, big-endian); a length of nought ends the stream. */
  private async send(socket: Socket, bytes: Readable): Promise<void> {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of bytes) {
      const piece = chunk as Buffer;
      await write(socket, Buffer.concat([lengthOf(piece.length), piece]));
    }
    await write(socket, lengthOf(0));
  }
}

/** No daemon is set up. */
export class NoScanner extends VirusScanner {
  readonly scans = false;

  async scan(): Promise<undefined> {
    throw new Error('no virus scanner is configured');
  }
}

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString('utf8')).slice(0, MOST_ANSWER);
      if (/[\0\n]/.test(text)) resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => (text ? resolve(text) : reject(new Error('clamd closed the line'))));
  });
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or what went wrong. */
function verdictOf(answer: string): string | undefined {
  const text = answer.replace(/[\0\n].*$/s, '').trim();
  if (text === 'stream: OK') return undefined;
  const found = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (found) return found.slice(0, 200);
  throw new Error(`clamd did not look: ${text.slice(0, 100)}`);
}
