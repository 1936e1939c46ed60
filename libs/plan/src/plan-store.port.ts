import type { Measure, PlanDocument } from './domain/plan-document.js';

/** Where plans are kept. */
export abstract class PlanStore {
  /** Adds the plan with its measures in one transaction; false when the year is there already. */
  abstract add(plan: PlanDocument, measures: readonly Measure[]): Promise<boolean>;
  /** Those of the codes that no plan has. */
  abstract unknown(codes: readonly string[]): Promise<string[]>;
}
