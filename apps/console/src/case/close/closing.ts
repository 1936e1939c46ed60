/** A measure the case serves, and what was improved. */
export interface Link {
  readonly code: string;
  readonly evidence: string;
}

/** What is being filled in to close a case; both ways are kept while the person changes between them. */
export interface Closing {
  readonly has: 'measures' | 'reason';
  readonly links: readonly Link[];
  readonly noMeasureReason: string;
}

export const NOTHING_YET: Closing = { has: 'measures', links: [], noMeasureReason: '' };

/** What the api is asked: links or a reason, never both. */
export const closingBody = ({ links, noMeasureReason }: Closing, isLinking: boolean) =>
  isLinking ? { measures: links } : { noMeasureReason };
