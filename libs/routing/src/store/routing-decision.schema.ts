import { EntitySchema } from 'typeorm';
import type { RoutingDecision } from '../domain/choose-department.js';

/** A decision of routing as it was made: which rules, which words, what else was possible. */
export interface RoutingDecisionRow {
  readonly id: string;
  readonly caseId: string;
  readonly decidedAt: Date;
  readonly ruleVersion: string;
  readonly lead: string;
  readonly confidence: number;
  readonly decision: RoutingDecision;
}

export const RoutingDecisionSchema = new EntitySchema<RoutingDecisionRow>({
  name: 'routing_decision',
  tableName: 'routing_decision',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    caseId: { type: 'uuid' },
    decidedAt: { type: 'timestamptz' },
    ruleVersion: { type: 'text' },
    lead: { type: 'text' },
    confidence: { type: 'double precision' },
    decision: { type: 'jsonb' },
  },
  indices: [{ name: 'routing_decision_by_case', columns: ['caseId', 'id'] }],
});
