import { open } from 'node:fs/promises';
import { type IncomingFile, Refusal } from '#kernel';
import { fileTypeFromBuffer } from 'file-type/core';
import { FILE_KINDS, type FileKind, isNamedLike, isPicture, kindOfMime } from '../domain/kinds.js';
import { inspectDocument } from './document.js';
import { inspectPdf } from './pdf.js';
import { redraw } from './picture.js';
import { Turns } from './turns.js';

/** What a file is, and what is to be kept of it. */
export interface Inspected {
  readonly kind: FileKind;
  /** The file to keep: as it came, or written anew. */
  readonly file: string;
  readonly preview?: string;
  readonly excerpt: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** Bytes of the beginning that are looked at to tell the kind. */
const HEAD = 4_100;
const PACKED = Buffer.from('PK\x03\x04', 'latin1');

/** One file at a time of customers and one of staff is taken apart in a process; that many more wait. */
const turns = { customers: new Turns(1, 30), staff: new Turns(1, 30) };

/**
 * Tells the kind of a file by its content, holds it against its name, and takes it apart. `draft` gives
 * places for what is written anew. Throws the Refusal of whatever speaks against the file.
 */
export function inspectFile(
  file: IncomingFile,
  name: string,
  draft: () => string,
  from: keyof typeof turns,
): Promise<Inspected> {
  return turns[from].take(async () => {
    if (file.size === 0) throw new Refusal('file_empty');
    const head = await headOf(file.path);
    const mime = (await fileTypeFromBuffer(head))?.mime ?? '';
    const plain = { file: file.path, excerpt: null, width: null, height: null };
    const kind = kindOfMime(mime);
    if (kind && isPicture(kind)) {
      enforceName(name, kind);
      const to = { file: draft(), preview: draft() };
      return { ...plain, ...to, ...(await redraw(kind, file.path, to)), kind };
    }
    if (kind === 'pdf') {
      enforceName(name, kind);
      await inspectPdf(file.path);
      return { ...plain, kind };
    }
    if (!head.subarray(0, PACKED.length).equals(PACKED)) throw new Refusal('file_kind_refused');
    const document = await inspectDocument(file.path, file.size);
    enforceName(name, document.kind);
    return { ...plain, ...document };
  });
}

function enforceName(name: string, kind: FileKind): void {
  if (!isNamedLike(name, kind)) {
    throw new Refusal('file_name_mismatch', { kind: FILE_KINDS[kind].words });
  }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
