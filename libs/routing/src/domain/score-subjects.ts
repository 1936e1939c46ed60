import { type Keyword, type KeywordReader, type Match, matches } from './keywords.js';
import type { ReadMessage } from './read-message.js';
import type { SubjectRule } from './routing-rules.js';

/** What a word that speaks against a subject takes from it, in points. */
const PENALTY = 3;
/** Each further word tells less than the one before: many are spellings of one thing. */
const FURTHER_WORD = 0.6;

export interface CompiledSubject {
  readonly rule: SubjectRule;
  readonly words: readonly Keyword[];
  readonly not: readonly Keyword[];
}

/** How much a message speaks of a subject, and by which words. */
export interface ScoredSubject {
  readonly rule: SubjectRule;
  readonly score: number;
  readonly found: readonly Match[];
}

/** Makes the subjects ready. */
export function compileSubjects(
  subjects: readonly SubjectRule[],
  read: KeywordReader,
): CompiledSubject[] {
  return subjects.map((rule) => ({
    rule,
    words: read(rule.words),
    not: read(Object.fromEntries((rule.not ?? []).map((word) => [word, PENALTY]))),
  }));
}

/** The same words found by two keywords count once, as the weightier says. */
function weighed(found: readonly Match[]): number {
  const points = new Map<string, number>();
  for (const match of found) {
    const key = match.words.join(' ');
    points.set(key, Math.max(points.get(key) ?? 0, match.points));
  }
  const sorted = [...points.values()].sort((a, b) => b - a);
  return sorted.reduce((sum, n, i) => sum + n * FURTHER_WORD ** i, 0);
}

/** Every subject the message speaks of, the strongest first; equal ones in the order of the rules. */
export function scoreSubjects(
  message: ReadMessage,
  subjects: readonly CompiledSubject[],
): ScoredSubject[] {
  return subjects
    .map(({ rule, words, not }) => {
      const found = matches(message, words);
      const against = found.length > 0 ? matches(message, not).length * PENALTY : 0;
      return { rule, found, score: weighed(found) - against };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
