/** One piece of an XML text. */
export type XmlPiece =
  { readonly tag: string } | { readonly text: string } | { readonly isDoctype: true };

/** The pieces of an XML text in one pass, whatever it holds: each character is looked at a few times at the most. */
export function* piecesOf(xml: string): Generator<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) return void (yield { text: xml.slice(at) });
    if (open > at) yield { text: xml.slice(at, open) };
    const skipped = skip(xml, open);
    if (skipped !== undefined) at = skipped;
    else {
      if (xml.startsWith('<!', open)) yield { isDoctype: true };
      at = endOfTag(xml, open);
      yield { tag: xml.slice(open, at) };
    }
  }
}

const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function skip(xml: string, open: number): number | undefined {
  const aside = ASIDES.find(([begin]) => xml.startsWith(begin, open));
  if (!aside) return undefined;
  const end = xml.indexOf(aside[1], open + aside[0].length);
  return end < 0 ? xml.length : end + aside[1].length;
}

/** A `>` within quotes does not end a tag. */
function endOfTag(xml: string, open: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = open;
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[0] === '>') return mark.lastIndex;
    const close = xml.indexOf(found[0], mark.lastIndex);
    if (close < 0) return xml.length;
    mark.lastIndex = close + 1;
  }
  return xml.length;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** The text with its entities as the characters they stand for. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });

const START = /^<\/?[^\s/>=<"']+/;
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/y;
const END = /\s*\/?>$/y;

/**
 * The attributes of a tag in the order they stand, decoded: what looks like one within the value of
 * another is none. Undefined where the tag is not XML.
 */
export function attributesOf(tag: string): ReadonlyMap<string, string> | undefined {
  const start = START.exec(tag);
  if (!start) return undefined;
  const attributes = new Map<string, string>();
  let at = start[0].length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(tag);
    if (!found) break;
    attributes.set(found[1], decoded(found[2] ?? found[3] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
  END.lastIndex = at;
  return END.test(tag) ? attributes : undefined;
}
