/**
 * A keyword and what it counts. `a+b` means that both stand in the text, in any order. Keywords are
 * plain words, never patterns.
 */
export type Weights = Readonly<Record<string, number>>;

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
  /** Below either of these, the dispatcher decides. */
  readonly thresholds: { readonly score: number; readonly confidence: number };
}

const isWeights = (data: unknown): data is Weights =>
  typeof data === 'object' &&
  data !== null &&
  Object.entries(data).every(([word, n]) => word.trim() !== '' && typeof n === 'number');

const isList = (data: unknown): boolean =>
  Array.isArray(data) && data.every((word) => typeof word === 'string' && word !== '');

const WEIGHTS = 'must be keywords with numbers, {"keyword": 2}';

/** Every fault of the rules, in words an administrator can act on. */
export function checkRules(data: unknown): string[] {
  const rules = (data ?? {}) as Partial<RoutingRules>;
  const { reports, area, kinds, urgent, thresholds } = rules;
  const weighted: [path: string, weights: unknown][] = [
    ['reports.acts', reports?.acts],
    ['reports.markers', reports?.markers],
    ['reports.actors', reports?.actors],
    ['reports.innocent', reports?.innocent],
    ['area.cues', area?.cues],
    ['kinds.inquiry', kinds?.inquiry],
    ['kinds.suggestion', kinds?.suggestion],
    ['kinds.complaint', kinds?.complaint],
    ['urgent.words', urgent?.words],
  ];
  const numbers: [path: string, n: unknown][] = [
    ['reports.threshold', reports?.threshold],
    ['area.threshold', area?.threshold],
    ['urgent.threshold', urgent?.threshold],
    ['thresholds.score', thresholds?.score],
    ['thresholds.confidence', thresholds?.confidence],
  ];
  const lists: [path: string, list: unknown][] = [
    ['area.places', area?.places],
    ['area.before', area?.before],
    ['area.after', area?.after],
    ['area.own', area?.own],
    ['headers', rules.headers],
  ];
  return [
    ...(rules.version ? [] : ['version: is missing']),
    ...weighted.filter(([, w]) => !isWeights(w)).map(([path]) => `${path}: ${WEIGHTS}`),
    ...numbers
      .filter(([, n]) => typeof n !== 'number')
      .map(([path]) => `${path}: must be a number`),
    ...lists.filter(([, l]) => !isList(l)).map(([path]) => `${path}: must be a list of words`),
    ...checkSubjects(rules.subjects),
  ];
}

function checkSubjects(subjects: unknown): string[] {
  if (!Array.isArray(subjects) || subjects.length === 0) return ['subjects: must be a list'];
  const codes = subjects.map((subject: Partial<SubjectRule>) => subject.code);
  return subjects.flatMap((subject: Partial<SubjectRule>, i) => {
    const path = `subjects[${i}] (${subject.code ?? 'no code'})`;
    return [
      ...(subject.code && subject.zh && subject.en ? [] : [`${path}: needs code, zh and en`]),
      ...(codes.indexOf(subject.code) === i ? [] : [`${path}: stands twice`]),
      ...(/^[A-Z_]+$/.test(subject.lead ?? '') ? [] : [`${path}.lead: must be a section's code`]),
      ...(isWeights(subject.words) ? [] : [`${path}.words: ${WEIGHTS}`]),
      ...(isList(subject.supporting) ? [] : [`${path}.supporting: must be a list`]),
      ...(isList(subject.measures) ? [] : [`${path}.measures: must be a list`]),
      ...(subject.not === undefined || isList(subject.not) ? [] : [`${path}.not: must be a list`]),
    ];
  });
}
