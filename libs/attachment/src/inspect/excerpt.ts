import { withoutControls } from '#kernel';
import { decoded, piecesOf } from './xml.js';

/** Longest excerpt, in characters. */
const MOST = 20_000;

/** Where a line ends, and where text stands, in each kind of document. */
const MARKS = {
  docx: {
    text: /^<w:t[\s>]/,
    textEnd: /^<\/w:t>/,
    line: /^(<\/w:p>|<w:br[\s/>])/,
    tab: /^<w:tab[\s/]/,
  },
  odt: {
    text: /^<text:(p|h)[\s>]/,
    textEnd: /^<\/text:(p|h)>/,
    line: /^(<\/text:(p|h)>|<text:line-break)/,
    tab: /^<text:(tab|s)[\s/]/,
  },
} as const;

/** The beginning of a document's text, plain: what a colleague needs to see what it is about. */
export function excerptOf(kind: keyof typeof MARKS, xml: string): string {
  const marks = MARKS[kind];
  const words: string[] = [];
  let length = 0;
  let isText = false;
  const say = (text: string) => {
    words.push(text);
    length += text.length;
  };
  for (const piece of piecesOf(xml)) {
    if (length > MOST) break;
    if ('text' in piece) {
      if (isText) say(decoded(piece.text));
    } else if ('tag' in piece) {
      if (marks.text.test(piece.tag)) isText = !piece.tag.endsWith('/>');
      if (marks.textEnd.test(piece.tag)) isText = false;
      if (marks.line.test(piece.tag)) say('\n');
      if (marks.tab.test(piece.tag)) say('\t');
    }
  }
  const text = withoutControls(words.join('')).replace(/\p{Surrogate}/gu, '');
  return [...text.replace(/\n{3,}/g, '\n\n').trim()].slice(0, MOST).join('');
}
