import { type Lead, TRIAGE } from '#case';
import type { RoutingDecision } from '../choose-department.js';

/** Where a case goes by a decision. */
export interface Outcome {
  readonly lead: Lead;
  readonly suspectedReport: boolean;
}

/** What is taken for a report of wrongdoing goes to the dispatcher, whoever else it may concern. */
export function outcomeOf(decision: RoutingDecision, kind: string): Outcome {
  const suspectedReport =
    decision.kind === 'report' || decision.lead === 'ETHICS' || kind === 'report';
  return { lead: (suspectedReport ? TRIAGE : decision.lead) as Lead, suspectedReport };
}
