import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore, type IncomingFile, type KeptFile, Refusal } from '#kernel';

/** So much of the disk is left to the database and to everybody else, in bytes. */
const RESERVE = 512 * 1024 * 1024;
const KEY = /^[0-9a-f]{32}$/;

/** Files in a folder of this installation, which api and workers share. */
export class DiskFileStore extends FileStore {
  private readonly incoming: string;
  private readonly kept: string;
  private made?: Promise<unknown>;

  constructor(folder: string) {
    super();
    this.incoming = path.join(folder, 'incoming');
    this.kept = path.join(folder, 'kept');
  }

  async receive(bytes: Readable, most: number): Promise<IncomingFile | undefined> {
    await this.prepare();
    const disk = await statfs(this.incoming);
    if (disk.bavail * disk.bsize < RESERVE + most) throw new Refusal('no_room');
    const file = this.draft();
    try {
      const size = await written(bytes, file, most);
      if (size <= most) return { path: file, size };
    } catch (error) {
      await this.discard(file);
      throw error;
    }
    await this.discard(file);
    return undefined;
  }

  draft(): string {
    return path.join(this.incoming, randomBytes(16).toString('hex'));
  }

  async keep(file: string): Promise<KeptFile> {
    await this.prepare();
    const key = randomBytes(16).toString('hex');
    const place = this.placeOf(key);
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await flushed(file);
    await rename(file, place);
    // A name is in the folder for good only when the folder itself has reached the disk.
    for (const folder of [path.dirname(place), this.kept]) await flushed(folder);
    return { key, size, sha256: hash.digest('hex') };
  }

  async discard(file: string): Promise<void> {
    await rm(file, { force: true });
  }

  async open(key: string): Promise<Readable> {
    const file = await open(this.placeOf(key), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Refusal('not_found') : error;
    });
    return file.createReadStream();
  }

  async remove(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  async *keptBefore(at: Date): AsyncIterable<readonly string[]> {
    await this.prepare();
    for (const folder of await readdir(this.kept)) {
      yield await olderThan(path.join(this.kept, folder), at);
    }
  }

  async clearIncoming(before: Date): Promise<void> {
    await this.prepare();
    for (const name of await olderThan(this.incoming, before)) {
      await this.discard(path.join(this.incoming, name));
    }
  }

  /** In one of 256 folders, so that none grows too long to be listed. */
  private placeOf(key: string): string {
    if (!KEY.test(key)) throw new Refusal('not_found');
    return path.join(this.kept, key.slice(0, 2), key);
  }

  private prepare(): Promise<unknown> {
    const make = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });
    return (this.made ??= Promise.all([make(this.incoming), make(this.kept)]).catch((error) => {
      this.made = undefined;
      throw error;
    }));
  }
}

/** Nothing beyond `most` is written; the rest is read and let go, so that the sender hears our answer. */
async function written(bytes: Readable, file: string, most: number): Promise<number> {
  let size = 0;
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const measured = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > most || out.write(chunk)) return void done();
      out.once('drain', () => done());
    },
    final: (done) => void out.end(done),
    destroy: (error, done) => {
      out.destroy();
      done(error);
    },
  });
  out.on('error', (error) => measured.destroy(error));
  await pipeline(bytes, measured);
  return size;
}

async function flushed(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function olderThan(folder: string, at: Date): Promise<string[]> {
  const old: string[] = [];
  for (const name of await readdir(folder)) {
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (found && found.mtime < at) old.push(name);
  }
  return old;
}
