import type { Measure, Plan } from '../api/model';

type Strategy = Plan['strategies'][number];

/** Measures under the strategy they belong to. */
export interface Found {
  readonly strategy: Strategy;
  readonly measures: readonly Measure[];
}

/** The measures that have all the words, in number, text or section; everything for no words. */
export function findMeasures(plan: Plan, text: string): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ code, action, departments }: Measure): boolean => {
    const all = `${code} ${action} ${departments.join(' ')}`.toLowerCase();
    return words.every((word) => all.includes(word));
  };
  return plan.strategies
    .map((strategy) => ({
      strategy,
      measures: strategy.methods.flatMap(({ measures }) => measures).filter(has),
    }))
    .filter(({ measures }) => measures.length > 0);
}
