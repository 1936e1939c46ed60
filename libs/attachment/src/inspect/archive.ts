import { Refusal } from '#kernel';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** What a document may unpack to: entries, bytes in all, and bytes for each byte of the file. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 60 * 1024 * 1024;
const MOST_RATIO = 100;
/** A small file of plain text may well shrink to a hundredth. */
const FREE_BYTES = 4 * 1024 * 1024;
/** Longest entry that is read as text. */
const MOST_TEXT = 8 * 1024 * 1024;

/** An entry of a packed document: its name, and its bytes where they were asked for. */
export interface Unpacked {
  readonly name: string;
  readonly bytes?: Buffer;
}

/**
 * Looks into a packed file without writing anything to disk. Every entry is unpacked and counted, since
 * what a header says of a size may be a lie. `wanted` names the entries whose bytes are handed over.
 * Throws Refusal `file_inflates`, `file_locked`, `file_damaged` (also for names that lead outside).
 */
export async function unpack(
  file: string,
  size: number,
  wanted: (name: string) => boolean,
): Promise<Unpacked[]> {
  const most = Math.min(MOST_BYTES, Math.max(FREE_BYTES, size * MOST_RATIO));
  try {
    const zip = await openPromise(file, { strictFileNames: true, validateEntrySizes: true });
    return await readAll(zip, most, wanted);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file_damaged');
  }
}

async function readAll(
  zip: ZipFile,
  most: number,
  wanted: (name: string) => boolean,
): Promise<Unpacked[]> {
  if (zip.entryCount > MOST_ENTRIES) throw new Refusal('file_inflates');
  const entries: Unpacked[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    enforcePlain(entry, names);
    if (total + entry.uncompressedSize > most) throw new Refusal('file_inflates');
    const isWanted = wanted(entry.fileName);
    const { bytes, size } = await read(zip, entry, isWanted, most - total);
    total += size;
    entries.push({ name: entry.fileName, bytes });
  }
  return entries;
}

/** Two entries of one name would show one thing to us and another to whoever opens the file. */
function enforcePlain(entry: Entry, names: Set<string>): void {
  if (entry.isEncrypted()) throw new Refusal('file_locked');
  const name = entry.fileName.toLowerCase();
  if (names.has(name) || names.size >= MOST_ENTRIES) throw new Refusal('file_damaged');
  names.add(name);
}

async function read(
  zip: ZipFile,
  entry: Entry,
  isWanted: boolean,
  most: number,
): Promise<{ bytes?: Buffer; size: number }> {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > most || (isWanted && size > MOST_TEXT)) throw new Refusal('file_inflates');
    if (isWanted) pieces.push(chunk as Buffer);
  }
  return { bytes: isWanted ? Buffer.concat(pieces) : undefined, size };
}
