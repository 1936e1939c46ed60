import { EntitySchema } from 'typeorm';
import type { Case } from '../domain/case.js';

const OPEN = `status NOT IN ('closed', 'declined')`;

/** Indexes on what few cases are and on expressions, which the schema cannot describe. */
const FOR_LISTS = [
  ...['cases_by_ended', 'cases_by_lead_ended', 'cases_unassigned', 'cases_submitted'],
  ...['cases_paused', 'cases_extension', 'cases_awaiting', 'cases_consulted'],
].map((name) => ({ name, synchronize: false as const }));

/** The table of cases; the queue pages read its partial indexes, which hold open cases only. */
export const CaseSchema = new EntitySchema<Case>({
  name: 'case',
  tableName: 'cases',
  columns: {
    id: { type: 'uuid', primary: true },
    caseNo: { type: 'text', unique: true },
    channel: { type: 'text' },
    kind: { type: 'text' },
    subject: { type: 'text' },
    body: { type: 'text' },
    contact: { type: 'jsonb' },
    branch: { type: 'text', nullable: true },
    mailItemNo: { type: 'text', nullable: true },
    occurredOn: { type: 'text', nullable: true },
    sourceRefNo: { type: 'text', nullable: true },
    replyTo: { type: 'text' },
    language: { type: 'text' },
    queryCodeHash: { type: 'text', nullable: true },
    status: { type: 'text' },
    lead: { type: 'text', nullable: true },
    supporting: { type: 'text', array: true },
    consulted: { type: 'text', array: true },
    awaitingFindings: { type: 'text', array: true },
    urgent: { type: 'boolean' },
    suspectedReport: { type: 'boolean' },
    handlerId: { type: 'uuid', nullable: true },
    receivedAt: { type: 'timestamptz' },
    dueAt: { type: 'timestamptz' },
    slaPolicy: { type: 'text' },
    pausedAt: { type: 'timestamptz', nullable: true },
    pendingExtension: { type: 'jsonb', nullable: true },
    mergedInto: { type: 'uuid', nullable: true },
    warnedAt: { type: 'timestamptz', nullable: true },
    breachedAt: { type: 'timestamptz', nullable: true },
    draft: { type: 'jsonb', nullable: true },
    reply: { type: 'jsonb', nullable: true },
    repliedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    closingReason: { type: 'text', nullable: true },
    followUp: { type: 'jsonb', nullable: true },
    version: { type: 'integer' },
    revision: { type: 'integer' },
  },
  indices: [
    { name: 'cases_open_by_due', columns: ['dueAt', 'id'], where: OPEN },
    { name: 'cases_open_by_lead_due', columns: ['lead', 'dueAt', 'id'], where: OPEN },
    { name: 'cases_open_by_handler_due', columns: ['handlerId', 'dueAt', 'id'], where: OPEN },
    // A GIN index, which the schema cannot describe.
    { name: 'cases_open_consulted', synchronize: false },
    { name: 'cases_merged', columns: ['mergedInto'], where: 'merged_into IS NOT NULL' },
    { name: 'cases_by_due', columns: ['dueAt', 'id'] },
    { name: 'cases_by_lead_due', columns: ['lead', 'dueAt', 'id'] },
    ...FOR_LISTS,
    { name: 'cases_by_received', columns: ['receivedAt', 'id'] },
    { name: 'cases_by_lead_received', columns: ['lead', 'receivedAt', 'id'] },
  ],
});
