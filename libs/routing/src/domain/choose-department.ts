import { TRIAGE } from '#case';
import { areaJudge } from './judge-area.js';
import { type Judge, kindJudge, reportJudge, urgencyJudge } from './judge.js';
import { keywordReader, wordsOf } from './keywords.js';
import { asWritten, withoutHeaders } from './normalise.js';
import { readMessage, type ReadMessage } from './read-message.js';
import { type Reason, reasonOfSubject, reasonTo } from './reasons.js';
import type { RoutingRules } from './routing-rules.js';
import { type ScoredLead, scoreLeads } from './score-leads.js';
import { type CompiledSubject, compileSubjects, scoreSubjects } from './score-subjects.js';

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

/** Makes rules ready that have been checked. */
export function compileRules(rules: RoutingRules): CompiledRules {
  const read = keywordReader(rules.groups);
  return {
    rules,
    subjects: compileSubjects(rules.subjects, read),
    isReport: reportJudge(rules, read),
    isElsewhere: areaJudge(rules, read),
    isUrgent: urgencyJudge(rules, read),
    kindOf: kindJudge(rules, read),
  };
}

/**
 * Which section is responsible for a message, and why. Pure and deterministic; never throws,
 * whatever the text. Keywords with weights, because a dispatcher has to be able to read the reasons.
 */
export function chooseDepartment(
  compiled: CompiledRules,
  message: { readonly channel: string; readonly subject: string; readonly body: string },
): RoutingDecision {
  const { rules } = compiled;
  const read = readMessage(message.subject, withoutHeaders(message.body, rules.headers), rules);
  const leads = scoreLeads(scoreSubjects(read, compiled.subjects));
  const verdict = decide(compiled, read, message.channel, leads);
  const urgency = compiled.isUrgent(read, message.channel);
  const spelt = asWritten(`${message.subject}\n${message.body}`);
  const best = leads.find(({ lead }) => lead === verdict.lead) ?? leads[0];
  return {
    ruleVersion: rules.version,
    kind: verdict.lead === 'ETHICS' ? 'report' : compiled.kindOf(read),
    lead: verdict.lead,
    supporting: verdict.lead === 'ETHICS' ? [] : supportingOf(leads, verdict.lead),
    confidence: Math.round(verdict.confidence * 100) / 100,
    // Evidence of wrongdoing can be gone tomorrow.
    urgent: urgency.holds || verdict.lead === 'ETHICS',
    reasons: [
      ...verdict.reasons,
      ...(best?.subjects.slice(0, 3).map(reasonOfSubject) ?? []),
      ...(urgency.holds ? [reasonTo('urgent', urgency.found, urgency.score)] : []),
    ].map((reason) => ({ ...reason, words: reason.words.map(spelt) })),
    alternatives: leads
      .filter(({ lead }) => lead !== verdict.lead)
      .slice(0, 3)
      .map(({ lead, confidence, subjects }) => ({
        lead,
        confidence,
        words: wordsOf(subjects[0].found).map(spelt),
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

/** How strong a matter has to be for its section to be asked as well. */
const WORTH_ASKING = 5;
/** How strong a further subject of the section, against its first. */
const WORTH_NAMING = 0.8;

/**
 * The supporting sections of what the message speaks of, then the leads of its other matters. What
 * the dispatcher has to judge first has those of its own subject alone.
 */
function supportingOf(leads: readonly ScoredLead[], lead: string): string[] {
  const own = leads.find((entry) => entry.lead === lead)?.subjects ?? [];
  const named = own.filter(({ score }) => score >= WORTH_NAMING * own[0].score).slice(0, 2);
  const others = leads
    .filter((entry) => entry.lead !== lead && entry.score >= WORTH_ASKING && lead !== TRIAGE)
    .slice(0, 2)
    .map((entry) => entry.lead);
  const all = [...named.flatMap(({ rule }) => rule.supporting), ...others];
  return [...new Set(all)].filter((code) => code !== lead && code !== TRIAGE);
}
