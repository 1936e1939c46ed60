import type { Staff } from './actor.js';

/** Full-width digits, letters and dash, as Chinese keyboards write them. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d]/g;
const TO_HALF_WIDTH = 0xfee0;

const LETTER_OR_DIGIT = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;
const NOT_IN_A_WORD = '(?<![0-9A-Za-z])';
const WORD_ENDS = '(?![0-9A-Za-z])';
/** The word that makes digits an account: 帳號, 局號, 存簿 … with at most a little in between. */
const ACCOUNT_WORD = '(?<=(?:帳號|帳戶|局號|存簿|儲金簿)[^0-9\\n]{0,6})';

/** Mobile telephones, also with the country's code: they belong to one person. */
const MOBILES = [
  new RegExp(`${NOT_IN_A_WORD}09[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}${WORD_ENDS}`, 'g'),
  new RegExp(`${NOT_IN_A_WORD}886[ -]?9[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}${WORD_ENDS}`, 'g'),
];

/**
 * National ID (身分證字號), resident certificates (統一證號) of the new and the old kind. Their
 * check digit is not asked for: a number with a slip of the pen still gives its owner away.
 */
const IDS = new RegExp(`${NOT_IN_A_WORD}[A-Z](?:[1289]|[A-D])[0-9]{8}${WORD_ENDS}`, 'gi');

/**
 * Postal accounts (局號 seven digits, 帳號 seven digits), the last of each a check digit that is often
 * set off. Fourteen digits in one piece are how mail items are numbered, so they are an account only
 * where the word stands before them.
 */
const ACCOUNTS = [
  new RegExp(`${NOT_IN_A_WORD}[0-9]{7}-[0-9]{7}${WORD_ENDS}`, 'g'),
  new RegExp(`${NOT_IN_A_WORD}[0-9]{6}-[0-9][- ]?[0-9]{6}-[0-9]${WORD_ENDS}`, 'g'),
  new RegExp(`${ACCOUNT_WORD}[0-9](?:[- ]?[0-9]){5,19}${WORD_ENDS}`, 'g'),
];

/** Sixteen digits in one piece or in fours; the lookahead finds those that overlap, too. */
const CARDS = new RegExp(
  `${NOT_IN_A_WORD}(?=((?:[0-9]{16}|[0-9]{4}([ -])[0-9]{4}\\2[0-9]{4}\\2[0-9]{4}))${WORD_ENDS})`,
  'g',
);

type Span = readonly [from: number, to: number];

/**
 * A text as people outside the handling section see it: of ID, card and account numbers only the last
 * four characters are left, and of mobile telephones; everything else is untouched. Fixed lines, which
 * are those of offices and shops, and numbers of mail items stay. What the customer gave to be reached
 * at stands in the contact, not in the text.
 */
export function maskNumbers(text: string): string {
  const plain = halfWidth(text);
  const spans = [
    ...[IDS, ...ACCOUNTS, ...MOBILES].flatMap((pattern) => spansOf(plain, pattern)),
    ...cardSpans(plain),
  ];
  if (spans.length === 0) return text;
  const characters = text.split('');
  for (const [from, to] of spans) hide(characters, from, to);
  return characters.join('');
}

/** Whether this person's section handles the case; who has no section handles none. */
export const isOwnSection = (who: Staff, lead: string | null): boolean =>
  who.section !== null && who.section === lead;

/** As long as before, so that what is found there is found at the same place here. */
const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - TO_HALF_WIDTH));

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);

const cardSpans = (text: string): Span[] =>
  [...text.matchAll(CARDS)]
    .filter((match) => passesLuhn(match[1]))
    .map((match) => [match.index, match.index + match[1].length]);

/** The check digit that every payment card number has. */
function passesLuhn(written: string): boolean {
  const digits = [...written.replace(/[^0-9]/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const counted = i % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

const SHOWN = 4;

function hide(characters: string[], from: number, to: number): void {
  let shown = 0;
  for (let i = to - 1; i >= from; i -= 1) {
    if (!LETTER_OR_DIGIT.test(characters[i])) continue;
    shown += 1;
    if (shown > SHOWN) characters[i] = '*';
  }
}
