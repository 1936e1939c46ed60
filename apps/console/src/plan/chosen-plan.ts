/** What a chosen file holds, told before it is imported. */
export interface ChosenPlan {
  /** As it is sent. */
  readonly document: unknown;
  readonly title: string;
  /** ROC year; undefined where the file names none. */
  readonly year: number | undefined;
  readonly strategies: number;
  readonly methods: number;
  readonly measures: number;
}

/** Why nothing can be told of a file: a word's key. */
export type NoPlan = 'planNotJson' | 'planNotPlan';

const listOf = (node: unknown, key: string): readonly unknown[] => {
  const list = (node as Record<string, unknown> | null)?.[key];
  return Array.isArray(list) ? list : [];
};

/** Counts what is in a plan's file; whether it is sound is for the server to say. */
export function readPlan(text: string): ChosenPlan | NoPlan {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'planNotJson';
  }
  const strategies = listOf(document, 'strategies');
  if (strategies.length === 0) return 'planNotPlan';
  const { year, title } = document as { year?: unknown; title?: unknown };
  const methods = strategies.flatMap((strategy) => listOf(strategy, 'methods'));
  return {
    document,
    title: typeof title === 'string' ? title : '',
    year: typeof year === 'number' ? year : undefined,
    strategies: strategies.length,
    methods: methods.length,
    measures: methods.flatMap((method) => listOf(method, 'measures')).length,
  };
}
