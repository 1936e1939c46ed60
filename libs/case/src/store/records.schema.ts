import { EntitySchema } from 'typeorm';
import type { Actor } from '../domain/actor.js';

/** A row of the timeline; rows are only ever added (a trigger refuses anything else). */
export interface CaseEventRow {
  readonly id: string;
  readonly caseId: string;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly data: Record<string, unknown>;
  /** The transaction that wrote it: numbers do not commit in their order. */
  readonly txid?: string;
}

export const CaseEventSchema = new EntitySchema<CaseEventRow>({
  name: 'case_event',
  tableName: 'case_event',
  columns: {
    id: {
      type: 'bigint',
      primary: true,
      generated: 'increment',
    },
    caseId: { type: 'uuid' },
    type: { type: 'text' },
    at: { type: 'timestamptz' },
    actor: { type: 'jsonb' },
    data: { type: 'jsonb' },
    txid: { type: 'bigint', select: false, default: () => '((pg_current_xact_id()))' },
  },
  indices: [
    { name: 'case_event_by_case', columns: ['caseId', 'id'] },
    { name: 'case_event_by_txid', columns: ['txid'] },
    { name: 'case_event_returned', columns: ['at'], where: `type = 'case.returned'` },
  ],
});

interface IdempotencyRow {
  readonly client: string;
  readonly key: string;
  readonly requestHash: string;
  readonly caseId: string;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

/** Which case a sender's request already made. */
export const IdempotencySchema = new EntitySchema<IdempotencyRow>({
  name: 'idempotency_key',
  tableName: 'idempotency_key',
  columns: {
    client: { type: 'text', primary: true },
    key: { type: 'text', primary: true },
    requestHash: { type: 'text' },
    caseId: { type: 'uuid' },
    dueAt: { type: 'timestamptz' },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
  },
});
