import { Refusal } from '#kernel';
import type { FileKind } from '../domain/kinds.js';
import { type Unpacked, unpack } from './archive.js';
import { excerptOf } from './excerpt.js';
import { attributesOf, piecesOf } from './xml.js';

/** What a packed document turned out to be. */
export interface InspectedDocument {
  readonly kind: Extract<FileKind, 'odt' | 'docx'>;
  readonly excerpt: string | null;
}

const ODT = 'application/vnd.oasis.opendocument.text';
const isRead = (name: string): boolean => /\.(xml|rels)$/i.test(name) || name === 'mimetype';

/** Programs, and files within the file that nobody has looked at. */
const PROGRAMS =
  /(^|\/)(vbaProject|vbaData|activeX|Basic|Scripts)|\.(bin|exe|dll|js|vbs|docm|dotm|xlsm)$/i;
const LEADS_OUTSIDE = /^\s*([a-z][a-z0-9+.-]{1,20}:|\/\/|\\\\)/i;

/**
 * Looks into an ODT or DOCX. Throws Refusal `file_kind_refused` where it is another packed file,
 * `file_has_program`, `file_points_outside`, and whatever unpacking refuses.
 */
export async function inspectDocument(file: string, size: number): Promise<InspectedDocument> {
  const entries = await unpack(file, size, isRead);
  const kind = kindOf(entries);
  if (!kind) throw new Refusal('file_kind_refused');
  if (entries.some(({ name }) => PROGRAMS.test(name))) throw new Refusal('file_has_program');
  await enforceTags(entries, kind === 'docx' ? enforceDocx : enforceOdt);
  const body = entries.find(
    ({ name }) => name === (kind === 'docx' ? 'word/document.xml' : 'content.xml'),
  );
  return { kind, excerpt: (body && excerptOf(kind, textOf(body))) || null };
}

function kindOf(entries: readonly Unpacked[]): InspectedDocument['kind'] | undefined {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const [first] = entries;
  if (first?.name === 'mimetype') {
    const isOdt = first.bytes?.toString('latin1') === ODT;
    return isOdt && has('content.xml') && has('META-INF/manifest.xml') ? 'odt' : undefined;
  }
  return has('[Content_Types].xml') && has('word/document.xml') ? 'docx' : undefined;
}

/** Office files are UTF-8; anything else might hide from whoever reads it as that. */
function textOf({ bytes = Buffer.alloc(0) }: Unpacked): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([^"']{1,40})/.exec(text)?.[1];
    if (declared && !/^(utf-?8|us-ascii)$/i.test(declared)) throw new Refusal('file_damaged');
    return text;
  } catch {
    throw new Refusal('file_damaged');
  }
}

/** Tags in all files of a document: a long letter has some ten thousand. */
const MOST_TAGS = 300_000;
/** After so many, whoever else waits for this process has a turn. */
const TAGS_A_TURN = 2_000;

/** A tag of the entry of that name (in small letters, as no reader tells large ones apart). */
type Rule = (name: string, tag: string, attributes: ReadonlyMap<string, string>) => void;

/** Holds every tag of every entry against the rule, and lets others work meanwhile. */
async function enforceTags(entries: readonly Unpacked[], rule: Rule): Promise<void> {
  let tags = 0;
  for (const entry of entries) {
    if (!entry.bytes || entry.name === 'mimetype') continue;
    const name = entry.name.toLowerCase();
    for (const piece of piecesOf(textOf(entry))) {
      if ('isDoctype' in piece) throw new Refusal('file_has_program');
      if (!('tag' in piece)) continue;
      if ((tags += 1) > MOST_TAGS) throw new Refusal('file_inflates');
      if (tags % TAGS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      const attributes = attributesOf(piece.tag);
      if (!attributes) throw new Refusal('file_damaged');
      rule(name, piece.tag, attributes);
    }
  }
}

/** The only thing that may lie outside is what a link leads to: it is opened by a click, not by opening the file. */
const enforceDocx: Rule = (name, tag, attributes) => {
  if (name === '[content_types].xml' && /macroEnabled|vbaProject|activeX/i.test(tag)) {
    throw new Refusal('file_has_program');
  }
  if (!name.endsWith('.rels')) return;
  const type = attributes.get('Type') ?? '';
  if (/\/(vbaProject|oleObject|control|attachedToolbars)$/i.test(type)) {
    throw new Refusal('file_has_program');
  }
  const isOutside =
    /^external$/i.test(attributes.get('TargetMode')?.trim() ?? '') ||
    LEADS_OUTSIDE.test(attributes.get('Target') ?? '');
  if (isOutside && !/\/hyperlink$/.test(type)) throw new Refusal('file_points_outside');
};

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
/** The usual short names of what the rule looks for; under another one it would not be known again. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ...['office', 'text', 'draw', 'meta', 'form', 'script'].map(
    (prefix) => [prefix, `${ODF}${prefix}:1.0`] as const,
  ),
  ['xlink', 'http://www.w3.org/1999/xlink'],
]);

function enforceUsualNames(attributes: ReadonlyMap<string, string>): void {
  for (const [name, bound] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    const isUsual = USUAL.has(prefix)
      ? USUAL.get(prefix) === bound
      : ![...USUAL.values()].includes(bound);
    if (!isUsual) throw new Refusal('file_damaged');
  }
}

/** Links of the text and the name of the template are words; whatever is shown or run must lie within. */
const enforceOdt: Rule = (_name, tag, attributes) => {
  enforceUsualNames(attributes);
  if (/^<[\w-]*:?encryption-data[\s>]/i.test(tag)) throw new Refusal('file_locked');
  if (/^<(script:|office:script[\s>]|[\w-]*:?event-listener[\s>])/i.test(tag)) {
    throw new Refusal('file_has_program');
  }
  if (/^<(text:a|draw:a|meta:template|form:[\w-]+)[\s>]/.test(tag)) return;
  for (const [name, value] of attributes) {
    if (name.endsWith(':href') && LEADS_OUTSIDE.test(value)) {
      throw new Refusal('file_points_outside');
    }
  }
};
