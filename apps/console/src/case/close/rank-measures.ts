import type { CaseDetail, Measure } from '../../api/model';

/** Why a measure is suggested, as keys of the words. */
export type Reason = 'routing' | 'section' | 'words' | 'earlier';

export interface Suggestion {
  readonly measure: Measure;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

type Looked = Pick<CaseDetail, 'lead' | 'subject' | 'routing'>;

/** Pairs of letters stand for words: Chinese has no spaces. */
const pairsOf = (text: string): Set<string> => {
  const letters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
};

/** What each reason weighs; words and earlier links at most as much as named here. */
const WEIGHT = { routing: 4, section: 2, words: 3, earlier: 2 } as const;

function scoreOf(c: Looked, measure: Measure, year: number): Suggestion {
  const isRouted = (c.routing?.measures ?? []).some((one) => measure.code === `${year}-${one}`);
  const isOfSection = c.lead !== null && measure.departments.includes(c.lead);
  const asked = pairsOf(c.subject);
  const shared = [...pairsOf(measure.action)].filter((pair) => asked.has(pair)).length;
  const scores: [Reason, number][] = [
    ['routing', isRouted ? WEIGHT.routing : 0],
    ['section', isOfSection ? WEIGHT.section : 0],
    ['words', Math.min(WEIGHT.words, shared)],
    ['earlier', Math.min(WEIGHT.earlier, Math.log2(1 + measure.linkedCases) / 2)],
  ];
  const told = scores.filter(([, score]) => score > 0);
  return {
    measure,
    score: told.reduce((sum, [, score]) => sum + score, 0),
    reasons: told.map(([reason]) => reason),
  };
}

/**
 * The measures a case most likely serves, likeliest first. That others were linked before suggests nothing
 * by itself: routing, the section or the words have to speak for a measure.
 */
export const rankMeasures = (
  c: Looked,
  measures: readonly Measure[],
  year: number,
  most = 5,
): Suggestion[] =>
  measures
    .map((measure) => scoreOf(c, measure, year))
    .filter(({ reasons }) => reasons.some((reason) => reason !== 'earlier'))
    .sort((a, b) => b.score - a.score || a.measure.code.localeCompare(b.measure.code))
    .slice(0, most);
