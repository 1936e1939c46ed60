/** A yearly service-quality plan as it is written down and imported (config/plan/*.json). */
export interface PlanDocument {
  /** ROC year. */
  readonly year: number;
  readonly title: string;
  readonly office: string;
  readonly basis: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly objectives: readonly string[];
  readonly strategies: readonly {
    readonly no: number;
    readonly title: string;
    readonly methods: readonly {
      readonly no: number;
      readonly title: string;
      readonly measures: readonly {
        readonly no: string;
        readonly action: string;
        readonly due: string;
        readonly departments: readonly string[];
        readonly benefit: string;
      }[];
    }[];
  }[];
}

/** A measure with the code by which cases name it. */
export interface Measure {
  readonly code: string;
  readonly year: number;
  readonly position: number;
  readonly strategy: number;
  readonly method: number;
  readonly action: string;
  readonly due: string;
  readonly departments: readonly string[];
  readonly benefit: string;
}

/** The code of a measure, e.g. `114-2.4.1(3)`: year, strategy, method, number. */
export const measureCode = (year: number, strategy: number, method: number, no: string): string =>
  `${year}-${strategy}.${method}.${no}`;

/** The plan's measures in its own order. */
export function measuresOf(plan: PlanDocument): Measure[] {
  return plan.strategies
    .flatMap((strategy) =>
      strategy.methods.flatMap((method) =>
        method.measures.map((measure) => ({ strategy, method, measure })),
      ),
    )
    .map(({ strategy, method, measure }, position) => ({
      code: measureCode(plan.year, strategy.no, method.no, measure.no),
      year: plan.year,
      position,
      strategy: strategy.no,
      method: method.no,
      action: measure.action,
      due: measure.due,
      departments: measure.departments,
      benefit: measure.benefit,
    }));
}

/** Codes that stand twice in a plan, of strategies and methods, too; a plan with any is not imported. */
export function doubledCodes(plan: PlanDocument): string[] {
  const codes = [
    ...plan.strategies.map(({ no }) => `${plan.year}-${no}`),
    ...plan.strategies.flatMap(({ no, methods }) =>
      methods.map((m) => `${plan.year}-${no}.${m.no}`),
    ),
    ...measuresOf(plan).map(({ code }) => code),
  ];
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))];
}
