import { normalise } from './normalise.js';
import type { Weights } from './routing-rules.js';

/** A keyword ready to be compared: its parts all have to stand in the text. */
export interface Keyword {
  readonly word: string;
  readonly parts: readonly string[];
  readonly weight: number;
}

/** A message as the rules read it, normalised. */
export interface ReadMessage {
  readonly subject: string;
  readonly body: string;
}

/** A keyword that stands in the message, with what it counts there. */
export interface Match {
  readonly word: string;
  readonly points: number;
}

/** A word of the subject line counts half as much again: people put there what they want. */
const SUBJECT_LINE = 1.5;
/** The beginning of a long letter says what it is about; matters that come late are by the way. */
const LATE = 0.6;
const LATE_AFTER = 220;

export const compileWords = (weights: Weights): Keyword[] =>
  Object.entries(weights).map(([word, weight]) => ({
    word,
    weight,
    parts: word.split('+').map(normalise),
  }));

const latinStart = /^[a-z0-9]/;

/** Where the part stands; a Latin word has to begin where a word begins (`seo` is not in `Seoul`'s middle). */
function find(text: string, part: string): number {
  if (!latinStart.test(part)) return text.indexOf(part);
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(text[at - 1])) return at;
  }
  return -1;
}

/** The keywords that stand in the message. Each counts once, where it counts most. */
export function matches(message: ReadMessage, keywords: readonly Keyword[]): Match[] {
  const whole = `${message.subject}\n${message.body}`;
  return keywords.flatMap(({ word, parts, weight }) => {
    const inSubject = parts.every((part) => find(message.subject, part) >= 0);
    if (inSubject) return [{ word, points: weight * SUBJECT_LINE }];
    const places = parts.map((part) => find(whole, part));
    if (places.some((place) => place < 0)) return [];
    const isLate = Math.max(...places) > message.subject.length + LATE_AFTER;
    return [{ word, points: weight * (isLate ? LATE : 1) }];
  });
}

export const total = (found: readonly Match[]): number =>
  found.reduce((sum, { points }) => sum + points, 0);

/** The matched words, the weightiest first. */
export const wordsOf = (found: readonly Match[]): string[] =>
  [...found].sort((a, b) => b.points - a.points).map(({ word }) => word);
