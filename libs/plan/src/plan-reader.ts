/** A measure (推動作法) with the number of cases that serve it. */
export interface MeasureFigure {
  readonly code: string;
  readonly strategy: number;
  readonly method: number;
  readonly action: string;
  /** ROC month in which it is due, e.g. 114.12. */
  readonly due: string;
  readonly departments: string[];
  readonly benefit: string;
  readonly linkedCases: number;
}

/** A year's plan (ROC year) as it is published: figures only, no part of a case. */
export interface PlanOverview {
  readonly year: number;
  readonly title: string;
  readonly office: string;
  readonly basis: string;
  readonly period: { from: string; to: string };
  readonly objectives: string[];
  readonly strategies: {
    no: number;
    title: string;
    methods: { no: number; title: string; measures: MeasureFigure[] }[];
  }[];
}

/** A measure with the cases that serve it, for staff. */
export interface MeasureCases extends MeasureFigure {
  readonly cases: { caseNo: string; section: string | null; evidence: string; linkedAt: Date }[];
}

/** Reads plans. Every method answers undefined where there is no such plan or measure. */
export abstract class PlanReader {
  /** ROC years of the plans there are, newest first. */
  abstract years(): Promise<number[]>;
  abstract titles(): Promise<{ year: number; title: string }[]>;
  abstract overview(year: number): Promise<PlanOverview | undefined>;
  abstract measure(code: string): Promise<MeasureCases | undefined>;
}
