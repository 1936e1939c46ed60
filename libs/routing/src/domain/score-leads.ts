import type { ScoredSubject } from './score-subjects.js';

/** A second subject of the same section adds to it, but less than the first. */
const FURTHER_SUBJECT = 0.3;

/** How much a message is a section's matter, and why. */
export interface ScoredLead {
  readonly lead: string;
  readonly score: number;
  /** 0 to 1: how clearly this section stands out from the next. */
  readonly confidence: number;
  readonly subjects: readonly ScoredSubject[];
}

/** The sections the message may be for, the likeliest first. */
export function scoreLeads(subjects: readonly ScoredSubject[]): ScoredLead[] {
  const byLead = new Map<string, ScoredSubject[]>();
  for (const subject of subjects) {
    byLead.set(subject.rule.lead, [...(byLead.get(subject.rule.lead) ?? []), subject]);
  }
  const scored = [...byLead].map(([lead, own]) => ({ lead, subjects: own, score: combined(own) }));
  scored.sort((a, b) => b.score - a.score);
  return scored.map((entry, i) => {
    const rival = i === 0 ? (scored[1]?.score ?? 0) : scored[0].score;
    return { ...entry, confidence: confidence(entry.score, rival) };
  });
}

function combined(own: readonly ScoredSubject[]): number {
  const further = own.slice(1).reduce((sum, { score }) => sum + score, 0);
  return own[0].score + FURTHER_SUBJECT * Math.min(further, own[0].score);
}

/** Much evidence and a weak rival make certainty; little evidence never does. */
function confidence(score: number, rival: number): number {
  const share = score / (score + rival);
  const weight = score / (score + 2);
  return Math.round(share * weight * 100) / 100;
}
