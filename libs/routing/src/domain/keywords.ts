import { normalise } from './normalise.js';
import type { Part, Place, ReadMessage } from './read-message.js';
import { type Groups, type Weights, wordsOfGroup } from './routing-rules.js';

/** A keyword ready to be compared: all its chains have to stand in the text, the parts of a chain close together. */
export interface Keyword {
  readonly chains: readonly (readonly Part[])[];
  readonly weight: number;
}

/** A keyword that stands in the message: the words found there, and what they count. */
export interface Match {
  readonly words: readonly string[];
  readonly points: number;
}

/** A word of the subject line counts half as much again: people put there what they want. */
const SUBJECT_LINE = 1.5;
/** What it counts where matters by the way stand. */
const LATE = 0.5;
/** Two words together say more than either. */
const TOGETHER = 1.2;
/** How many characters may stand between two words of a `a~b` keyword: about a clause. */
const NEAR = 16;
/** Makes written keywords ready. */
export type KeywordReader = (weights: Weights) => Keyword[];

/** A reader for these groups; one for all rules, so that each word is looked up once a message. */
export function keywordReader(groups: Groups): KeywordReader {
  const known = new Map<string, Part>();
  for (const [name, group] of Object.entries(groups)) {
    known.set(`@${name}`, wordsOfGroup(group).map(normalise));
  }
  const partOf = (written: string): Part => {
    const word = written.trim();
    const part = known.get(word) ?? [normalise(word)];
    known.set(word, part);
    return part;
  };
  const chainsOf = (keyword: string): Part[][] =>
    keyword.split('+').map((chain) => chain.split('~').map(partOf));
  return (weights) =>
    Object.entries(weights).map(([word, weight]) => ({ chains: chainsOf(word), weight }));
}

const isNear = (a: Place, b: Place): boolean =>
  a.at <= b.at
    ? b.at >= a.at + a.word.length && b.at - a.at - a.word.length <= NEAR
    : a.at >= b.at + b.word.length && a.at - b.at - b.word.length <= NEAR;

/** The first way in which the parts of a chain stand close together. */
function findChain(message: ReadMessage, chain: readonly Part[]): readonly Place[] | undefined {
  const [first, ...others] = chain;
  if (others.length === 0) return message.placesOf(first).slice(0, 1);
  for (const start of message.placesOf(first)) {
    const places = others.map((part) => message.placesOf(part).find((p) => isNear(start, p)));
    if (places.every((place) => place !== undefined)) return [start, ...places];
  }
  return undefined;
}

function placesOfKeyword(message: ReadMessage, keyword: Keyword): readonly Place[] | undefined {
  const all: Place[] = [];
  for (const chain of keyword.chains) {
    const places = findChain(message, chain);
    if (!places || places.length === 0) return undefined;
    all.push(...places);
  }
  return all;
}

/** What a place in the message makes of a keyword's weight. */
function emphasis({ bodyAt, lateAt, pointAt }: ReadMessage, places: readonly Place[]): number {
  const last = Math.max(...places.map(({ at }) => at));
  if (last < bodyAt || last > pointAt) return SUBJECT_LINE;
  return last > lateAt ? LATE : 1;
}

/** The keywords that stand in the message. Each counts once. */
export function matches(message: ReadMessage, keywords: readonly Keyword[]): Match[] {
  return keywords.flatMap((keyword) => {
    const places = placesOfKeyword(message, keyword);
    if (!places) return [];
    const words = [...new Set(places.map(({ word }) => word))];
    const specific = words.length > 1 ? TOGETHER : 1;
    return [{ words, points: keyword.weight * specific * emphasis(message, places) }];
  });
}

export const total = (found: readonly Match[]): number =>
  found.reduce((sum, { points }) => sum + points, 0);

/** The matched words, the weightiest first; none that is a piece of one already named. */
export function wordsOf(found: readonly Match[]): string[] {
  const words: string[] = [];
  for (const match of [...found].sort((a, b) => b.points - a.points)) {
    for (const word of match.words) {
      if (!words.some((other) => other.includes(word))) words.push(word);
    }
  }
  return words;
}
