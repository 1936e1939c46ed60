import { normalise } from './normalise.js';

/** One thing that has to stand in the text, in any of its spellings. */
export type Part = readonly string[];

/** A word where it stands in the text. */
export interface Place {
  readonly at: number;
  readonly word: string;
}

/** A message as the rules read it: normalised, its subject line first. */
export interface ReadMessage {
  readonly text: string;
  /** Where the subject line ends. */
  readonly bodyAt: number;
  /** Where matters by the way begin: far into a long letter, or at its second numbered matter. */
  readonly lateAt: number;
  /** Where the writer comes to the point ("what I want to say is"); behind the end when nowhere. */
  readonly pointAt: number;
  /** Every place where a part stands, from the beginning. */
  readonly placesOf: (part: Part) => readonly Place[];
}

/** The beginning of a long letter says what it is about; what comes this much later is by the way. */
const LATE_AFTER = 220;
/** How far behind a denied word its question mark may stand: "is it not parking?" denies nothing. */
const RHETORICAL = 16;
/** Further repetitions of a word tell nothing, and would make a huge text slow. */
const PLACES = 30;

/** How a writer counts the second of several matters; the first is the one the letter leads with. */
const FIRST_MATTER = /(?<![0-9.])(?:1[.)、]|\(1\)|一、|\(一\)|第一[,、點件])(?![0-9])/;
const SECOND_MATTER = /(?<![0-9.])(?:2[.)、]|\(2\)|二、|\(二\)|第二[,、點件])(?![0-9])/;

/** Where the second of several matters begins; -1 where they are not counted from the first. */
function secondMatterIn(text: string): number {
  const first = text.search(FIRST_MATTER);
  const second = text.search(SECOND_MATTER);
  return first >= 0 && first < second ? second : -1;
}

const latinStart = /^[a-z0-9]/;

/** Whether the word that stands there is denied (`not a complaint`), and not asked after. */
function isDenied(text: string, from: number, to: number, denials: readonly string[]): boolean {
  const head = text.slice(Math.max(0, from - 6), from);
  if (!denials.some((word) => head.endsWith(word)) || head.endsWith('是不是')) return false;
  return !/[嗎?]/.test(text.slice(to, to + RHETORICAL));
}

const NOWHERE: readonly number[] = [];

/** Every pair of neighbours in the text: nearly every word that is missing is known by its ends. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/**
 * Finds where a word stands. A Latin one has to begin where a word begins (`seo` is not in `Seoul`'s
 * middle), and none may be denied.
 */
function finderIn(text: string, denials: readonly string[]): (word: string) => readonly number[] {
  const pairs = pairsOf(text);
  return (word) => {
    const mayStand = pairs.has(word.slice(0, 2)) && pairs.has(word.slice(-2));
    if (word.length > 1 && !mayStand) return NOWHERE;
    const found: number[] = [];
    const latin = latinStart.test(word);
    let at = text.indexOf(word);
    for (let seen = 0; at >= 0 && seen < PLACES; seen += 1) {
      const begins = !latin || at === 0 || !/[a-z0-9]/.test(text[at - 1]);
      if (begins && !isDenied(text, at, at + word.length, denials)) found.push(at);
      at = text.indexOf(word, at + Math.max(1, word.length));
    }
    return found;
  };
}

/** What a message is read with: phrases that lead to the point, and words that deny the next one. */
export interface ReadingAids {
  readonly pointers: readonly string[];
  readonly denials: readonly string[];
}

/** Reads a message once for any number of keywords. */
export function readMessage(subject: string, body: string, aids: ReadingAids): ReadMessage {
  const text = `${normalise(subject)}\n${normalise(body)}`;
  const find = finderIn(text, aids.denials.map(normalise));
  const known = new Map<Part, readonly Place[]>();
  const placesOf = (part: Part): readonly Place[] => {
    const before = known.get(part);
    if (before) return before;
    const found: Place[] = [];
    for (const word of part) for (const at of find(word)) found.push({ at, word });
    // Where two spellings begin at one place, the longer one says more.
    found.sort((a, b) => a.at - b.at || b.word.length - a.word.length);
    known.set(part, found);
    return found;
  };
  const bodyAt = text.indexOf('\n') + 1;
  const second = secondMatterIn(text.slice(bodyAt, bodyAt + LATE_AFTER));
  const point = Math.max(...aids.pointers.map((word) => text.lastIndexOf(normalise(word))), -1);
  return {
    text,
    bodyAt,
    lateAt: bodyAt + (second > 0 ? second : LATE_AFTER),
    pointAt: point < bodyAt ? text.length : point,
    placesOf,
  };
}
