import { closeSync, existsSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

const FULL_BYTES = 20 * 1024 * 1024;

/** A log of one program; a full one is set aside as `.1`, so that the disk never fills up. */
export class LogFile {
  private fd?: number;
  private bytes = 0;

  constructor(
    private readonly file: string,
    private readonly fullBytes = FULL_BYTES,
  ) {}

  /** Written before this returns: what a program said last is what matters when everything breaks. */
  write(line: string): void {
    try {
      const fd = this.fd ?? this.open();
      this.bytes += writeSync(fd, `${line}\n`);
      if (this.bytes >= this.fullBytes) this.setAside();
    } catch {
      // A full disk must cost the log, not the service.
    }
  }

  close(): void {
    if (this.fd !== undefined) closeSync(this.fd);
    this.fd = undefined;
  }

  private open(): number {
    this.fd = openSync(this.file, 'a', 0o600);
    this.bytes = fstatSync(this.fd).size;
    return this.fd;
  }

  private setAside(): void {
    this.close();
    if (existsSync(this.file)) renameSync(this.file, `${this.file}.1`);
  }
}
