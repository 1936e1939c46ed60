import {
  compileWords,
  type Keyword,
  type Match,
  matches,
  type ReadMessage,
  total,
} from './keywords.js';
import { normalise } from './normalise.js';
import type { SubjectRule } from './routing-rules.js';

/** What a word that speaks against a subject takes from it, in points. */
const PENALTY = 3;

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

export const compileSubject = (rule: SubjectRule): CompiledSubject => ({
  rule,
  words: compileWords(rule.words),
  not: (rule.not ?? []).map((word) => ({
    word,
    parts: word.split('+').map(normalise),
    weight: PENALTY,
  })),
});

/** Every subject the message speaks of, the strongest first; equal ones in the order of the rules. */
export function scoreSubjects(
  message: ReadMessage,
  subjects: readonly CompiledSubject[],
): ScoredSubject[] {
  return subjects
    .map(({ rule, words, not }) => {
      const found = matches(message, words);
      const against = found.length > 0 ? matches(message, not).length * PENALTY : 0;
      return { rule, found, score: total(found) - against };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
