import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';

const FULL_BYTES = 20 * 1024 * 1024;

/** A log of one program; a full one is set aside as `.1`, so that the disk never fills up. */
export class LogFile {
  private stream?: WriteStream;
  private bytes: number;

  constructor(
    private readonly file: string,
    private readonly fullBytes = FULL_BYTES,
  ) {
    this.bytes = existsSync(file) ? statSync(file).size : 0;
  }

  write(line: string): void {
    if (this.bytes >= this.fullBytes) this.setAside();
    this.stream ??= this.open();
    this.stream.write(`${line}\n`);
    this.bytes += Buffer.byteLength(line) + 1;
  }

  close(): Promise<void> {
    return new Promise((resolve) => (this.stream ? this.stream.end(resolve) : resolve()));
  }

  private setAside(): void {
    this.stream?.end();
    this.stream = undefined;
    if (existsSync(this.file)) renameSync(this.file, `${this.file}.1`);
    this.bytes = 0;
  }

  private open(): WriteStream {
    const stream = createWriteStream(this.file, { flags: 'a', mode: 0o600 });
    // A full disk must cost the log, not the service.
    stream.on('error', () => undefined);
    return stream;
  }
}
