import { readFile } from 'node:fs/promises';
import { Refusal } from '#kernel';

const HEADER = /^%PDF-[12]\.\d/;
const TAIL = 2_048;

/**
 * What starts by itself or brings other files along; packed objects can hide it, which a virus scanner
 * looks into. `/JS` alone runs nothing without its action, and would be found in many a picture by chance.
 */
const PROGRAMS = /\/(JavaScript|Rendition|Launch|EmbeddedFiles?|RichMedia|XFA)[\s/<([]/;

/** Checks a PDF by its frame. Throws Refusal `file_damaged`, `file_locked`, `file_has_program`. */
export async function inspectPdf(file: string): Promise<void> {
  const text = (await readFile(file)).toString('latin1');
  const end = text.slice(-TAIL);
  if (!HEADER.test(text) || !end.includes('startxref') || !end.includes('%%EOF')) {
    throw new Refusal('file_damaged');
  }
  // A name may be written with #hh for any of its letters.
  const names = text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  if (/\/Encrypt[\s<]/.test(names)) throw new Refusal('file_locked');
  if (PROGRAMS.test(names)) throw new Refusal('file_has_program');
}
