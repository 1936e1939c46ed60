import { Refusal } from '#kernel';
import type { FileKind } from '../domain/kinds.js';
import { type Unpacked, unpack } from './archive.js';
import { excerptOf } from './excerpt.js';
import { attributeOf, piecesOf } from './xml.js';

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
  for (const entry of entries) {
    if (!entry.bytes || entry.name === 'mimetype') continue;
    if (kind === 'docx') enforceDocx(entry.name, textOf(entry));
    else enforceOdt(entry.name, textOf(entry));
  }
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

/** The only thing that may lie outside is what a link leads to: it is opened by a click, not by opening the file. */
function enforceDocx(name: string, text: string): void {
  for (const piece of piecesOf(text)) {
    if ('isDoctype' in piece) throw new Refusal('file_has_program');
    if (!('tag' in piece)) continue;
    if (name === '[Content_Types].xml' && /macroEnabled|vbaProject|activeX/i.test(piece.tag)) {
      throw new Refusal('file_has_program');
    }
    if (!name.endsWith('.rels')) continue;
    const type = attributeOf(piece.tag, 'Type') ?? '';
    if (/\/(vbaProject|oleObject|control|attachedToolbars)$/i.test(type)) {
      throw new Refusal('file_has_program');
    }
    const isOutside =
      /^external$/i.test(attributeOf(piece.tag, 'TargetMode')?.trim() ?? '') ||
      LEADS_OUTSIDE.test(attributeOf(piece.tag, 'Target') ?? '');
    if (isOutside && !/\/hyperlink$/.test(type)) throw new Refusal('file_points_outside');
  }
}

/** Links of the text and the name of the template are words; whatever is shown or run must lie within. */
function enforceOdt(_name: string, text: string): void {
  for (const piece of piecesOf(text)) {
    if ('isDoctype' in piece) throw new Refusal('file_has_program');
    if (!('tag' in piece)) continue;
    const { tag } = piece;
    if (/^<[\w-]*:?encryption-data[\s>]/i.test(tag)) throw new Refusal('file_locked');
    if (/^<(script:|office:script[\s>]|[\w-]*:?event-listener[\s>])/i.test(tag)) {
      throw new Refusal('file_has_program');
    }
    const isLink = /^<(text:a|draw:a|meta:template|form:[\w-]+)[\s>]/.test(tag);
    const href = attributeOf(tag, '[\\w-]+:href') ?? '';
    if (!isLink && LEADS_OUTSIDE.test(href)) throw new Refusal('file_points_outside');
  }
}
