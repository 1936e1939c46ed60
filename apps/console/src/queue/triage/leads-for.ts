import type { CaseSummary } from '../../api/model';
import { otherLeads } from '../../case/other-leads';

/** A section a case of triage may go to; `confidence` 0 and no words where routing did not think of it. */
export interface Proposed {
  readonly lead: string;
  readonly confidence: number;
  readonly words: readonly string[];
}

/** The most that the number keys reach. */
export const KEYS = 9;

/** The sections in the order of the number keys: those routing thought of, the likeliest first, then the rest. */
export function leadsFor(
  { triage, lead }: Pick<CaseSummary, 'triage' | 'lead'>,
  sections: readonly string[],
): Proposed[] {
  const likely = triage ? otherLeads(triage, lead) : [];
  const rest = sections
    .filter((code) => code !== 'TRIAGE' && code !== lead)
    .filter((code) => !likely.some((one) => one.lead === code));
  return [...likely, ...rest.map((code) => ({ lead: code, confidence: 0, words: [] }))].slice(
    0,
    KEYS,
  );
}
