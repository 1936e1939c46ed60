/**
 * A keyword and what it counts. `a+b` means that both stand in the text, in any order; `a~b` that
 * they stand close together; `@name` any word of that group. Keywords are plain words, never patterns.
 */
export type Weights = Readonly<Record<string, number>>;

/** Words that say the same, set off by `、`, under a name that keywords refer to (`@name`). */
export type Groups = Readonly<Record<string, string>>;

/** The words of a group. */
export const wordsOfGroup = (group: string): string[] =>
  group.split('、').map((word) => word.trim());

/** A subject that customers write about, and the section that answers for it. */
export interface SubjectRule {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** A section's code, or TRIAGE for every section's matter. */
  readonly lead: string;
  readonly supporting: readonly string[];
  /** Items of the plan it may serve, e.g. `1.3.8`. */
  readonly measures: readonly string[];
  readonly words: Weights;
  /** Words that show the text is about something else; each takes three points. */
  readonly not?: readonly string[];
}

/** The routing rules of an office (config/routing-rules.json). */
export interface RoutingRules {
  readonly version: string;
  readonly groups: Groups;
  readonly subjects: readonly SubjectRule[];
  /** What makes a text a report of wrongdoing (檢舉), for the ethics office. */
  readonly reports: {
    readonly acts: Weights;
    readonly markers: Weights;
    readonly actors: Weights;
    readonly innocent: Weights;
    readonly threshold: number;
  };
  /** What shows that another post office is meant. */
  readonly area: {
    readonly places: readonly string[];
    readonly before: readonly string[];
    readonly after: readonly string[];
    /** What makes the name a street's. */
    readonly streets: readonly string[];
    /** What makes the name the origin or destination of mail. */
    readonly routes: readonly string[];
    readonly cues: Weights;
    readonly own: readonly string[];
    readonly threshold: number;
  };
  readonly kinds: {
    readonly inquiry: Weights;
    readonly suggestion: Weights;
    readonly complaint: Weights;
  };
  readonly urgent: { readonly words: Weights; readonly threshold: number };
  /** Beginnings of lines that belong to a forwarded mail's head. */
  readonly headers: readonly string[];
  /** Phrases after which a writer comes to the point; what follows counts as the subject line does. */
  readonly pointers: readonly string[];
  /** Words that deny the one right behind them, such as 不是. */
  readonly denials: readonly string[];
  /** Below either of these, the dispatcher decides. */
  readonly thresholds: { readonly score: number; readonly confidence: number };
}
