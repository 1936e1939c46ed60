import type { Readable } from 'node:stream';

/** Bytes that came in and lie on this machine; nothing is promised of them before they are kept. */
export interface IncomingFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** A file that survives a crash, under a name nobody can guess. */
export interface KeptFile {
  readonly key: string;
  readonly size: number;
  /** SHA-256 of the bytes as kept, hex. */
  readonly sha256: string;
}

/** Where files lie, as a port: under random names, never where the web server serves from. */
export abstract class FileStore {
  /** Writes a stream to disk as it comes; undefined where it is longer than `most` bytes. Throws Refusal `no_room`. */
  abstract receive(bytes: Readable, most: number): Promise<IncomingFile | undefined>;

  /** A place beside, for what is made of an incoming file. */
  abstract draft(): string;

  /** Puts an incoming file or a draft in its place: from here on it survives a crash. */
  abstract keep(path: string): Promise<KeptFile>;

  /** Throws away an incoming file or a draft; fine where there is none. */
  abstract discard(path: string): Promise<void>;

  /** Throws Refusal `not_found` where the file is gone. */
  abstract open(key: string): Promise<Readable>;

  /** Fine where there is none. */
  abstract remove(key: string): Promise<void>;

  /** Keys of files kept before that moment (UTC), some at a time. */
  abstract keptBefore(at: Date): AsyncIterable<readonly string[]>;

  /** Throws away what came in or was drafted before that moment and was never kept. */
  abstract clearIncoming(before: Date): Promise<void>;
}
