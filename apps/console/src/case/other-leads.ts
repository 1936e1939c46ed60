import type { CaseDetail } from '../api/model';

type Routing = Pick<NonNullable<CaseDetail['routing']>, 'lead' | 'confidence' | 'alternatives'>;
type Lead = Routing['alternatives'][number];

/** The sections routing thought of, likeliest first, without the one that has the case. */
export function otherLeads(routing: Routing, current: string | null): Lead[] {
  const { lead, confidence, alternatives } = routing;
  return [{ lead, confidence, words: [] }, ...alternatives].filter(
    (one, i, all) =>
      one.lead !== 'TRIAGE' &&
      one.lead !== current &&
      all.findIndex((other) => other.lead === one.lead) === i,
  );
}
