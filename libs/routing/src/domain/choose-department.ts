import { TRIAGE } from '#case';
import { areaJudge, type Judge, kindJudge, reportJudge, urgencyJudge } from './judge.js';
import type { ReadMessage } from './keywords.js';
import { normalise, withoutHeaders } from './normalise.js';
import { type Reason, reasonOfSubject, reasonTo } from './reasons.js';
import type { RoutingRules } from './routing-rules.js';
import { type ScoredLead, scoreLeads } from './score-leads.js';
import { type CompiledSubject, compileSubject, scoreSubjects } from './score-subjects.js';

export interface RoutingDecision {
  readonly ruleVersion: string;
  readonly kind: 'inquiry' | 'suggestion' | 'complaint' | 'report';
  /** A section's code, ETHICS for a report of wrongdoing, or TRIAGE. */
  readonly lead: string;
  readonly supporting: string[];
  /** 0 to 1; a low one goes to the dispatcher. */
  readonly confidence: number;
  readonly urgent: boolean;
  /** Why, the strongest first. */
  readonly reasons: Reason[];
  readonly alternatives: { lead: string; confidence: number; words: string[] }[];
  /** Items of the plan the case may serve, e.g. `1.3.8`. */
  readonly measures: string[];
}

/** Rules made ready once, for any number of messages. */
export interface CompiledRules {
  readonly rules: RoutingRules;
  readonly subjects: readonly CompiledSubject[];
  readonly isReport: Judge;
  readonly isElsewhere: Judge;
  readonly isUrgent: Judge;
  readonly kindOf: ReturnType<typeof kindJudge>;
}

export const compileRules = (rules: RoutingRules): CompiledRules => ({
  rules,
  subjects: rules.subjects.map(compileSubject),
  isReport: reportJudge(rules.reports),
  isElsewhere: areaJudge(rules.area),
  isUrgent: urgencyJudge(rules.urgent),
  kindOf: kindJudge(rules.kinds),
});

/**
 * Which section is responsible for a message, and why. Pure and deterministic; never throws,
 * whatever the text. Keywords with weights, because a dispatcher has to be able to read the reasons.
 */
export function chooseDepartment(
  compiled: CompiledRules,
  message: { readonly channel: string; readonly subject: string; readonly body: string },
): RoutingDecision {
  const read: ReadMessage = {
    subject: normalise(message.subject),
    body: normalise(withoutHeaders(message.body, compiled.rules.headers)),
  };
  const leads = scoreLeads(scoreSubjects(read, compiled.subjects));
  const verdict = decide(compiled, read, message.channel, leads);
  const urgency = compiled.isUrgent(read, message.channel);
  const best = leads.find(({ lead }) => lead === verdict.lead) ?? leads[0];
  return {
    ruleVersion: compiled.rules.version,
    kind: verdict.lead === 'ETHICS' ? 'report' : compiled.kindOf(read),
    lead: verdict.lead,
    supporting: verdict.lead === 'ETHICS' ? [] : supportingOf(leads, verdict.lead),
    confidence: verdict.confidence,
    // Evidence of wrongdoing can be gone tomorrow.
    urgent: urgency.holds || verdict.lead === 'ETHICS',
    reasons: [
      ...verdict.reasons,
      ...(best?.subjects.slice(0, 3).map(reasonOfSubject) ?? []),
      ...(urgency.holds ? [reasonTo('urgent', urgency.found, urgency.score)] : []),
    ],
    alternatives: leads
      .filter(({ lead }) => lead !== verdict.lead)
      .slice(0, 3)
      .map(({ lead, confidence, subjects }) => ({
        lead,
        confidence,
        words: subjects[0].found.map(({ word }) => word),
      })),
    measures: [...new Set(best?.subjects.slice(0, 3).flatMap(({ rule }) => rule.measures) ?? [])],
  };
}

interface Verdict {
  readonly lead: string;
  readonly confidence: number;
  readonly reasons: Reason[];
}

/** A report goes before everything; then another office's matter; then what is clear enough. */
function decide(
  { rules, isReport, isElsewhere }: CompiledRules,
  read: ReadMessage,
  channel: string,
  leads: readonly ScoredLead[],
): Verdict {
  const report = isReport(read, channel);
  if (report.holds) {
    const confidence = Math.min(0.99, 0.5 + report.score / 40);
    return {
      lead: 'ETHICS',
      confidence,
      reasons: [reasonTo('report', report.found, report.score)],
    };
  }
  const elsewhere = isElsewhere(read, channel);
  if (elsewhere.holds) {
    const reasons = [reasonTo('elsewhere', elsewhere.found, elsewhere.score)];
    return { lead: TRIAGE, confidence: Math.min(0.9, elsewhere.score / 6), reasons };
  }
  const [best] = leads;
  if (!best) return { lead: TRIAGE, confidence: 0, reasons: [reasonTo('nothing', [], 0)] };
  const { score, confidence, lead } = best;
  if (score < rules.thresholds.score || confidence < rules.thresholds.confidence) {
    return { lead: TRIAGE, confidence, reasons: [reasonTo('unsure', [], score)] };
  }
  return { lead, confidence, reasons: [] };
}

/** The subject's own supporting sections, then the leads of the message's other matters. */
function supportingOf(leads: readonly ScoredLead[], lead: string): string[] {
  const own = leads.find((entry) => entry.lead === lead)?.subjects[0].rule.supporting ?? [];
  const others = leads.filter((entry) => entry.lead !== lead && entry.score >= 4).slice(0, 2);
  const all = [...own, ...others.map((entry) => entry.lead)];
  return [...new Set(all)].filter((code) => code !== lead && code !== TRIAGE);
}
