import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A daemon that speaks clamd's INSTREAM: it finds a virus in what holds the word VIRUS. */
export class FakeClamd {
  /** Sizes of what was looked at, in bytes. */
  readonly looked: number[] = [];
  /** What it answers instead of a verdict. */
  answer?: string;
  private server?: Server;
  private port = 0;

  async start(): Promise<void> {
    const server = createServer((socket) => this.serve(socket));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve));
  }

  get url(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  private serve(socket: Socket): void {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const data = readStream(bytes);
      if (data === undefined) return;
      this.looked.push(data.length);
      const verdict = data.includes('VIRUS') ? 'Test.Virus FOUND' : 'OK';
      socket.end(this.answer ?? `stream: ${verdict}\0`);
    });
  }
}

/** What was sent, once its end has come; throws where it is not INSTREAM. */
function readStream(bytes: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (bytes.length < command.length) return undefined;
  if (!bytes.subarray(0, command.length).equals(command)) throw new Error('not INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > bytes.length) return undefined;
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
