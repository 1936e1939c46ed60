import { Injectable } from '@nestjs/common';
import { CLOCK_HISTORY, type EventType, readHistory, type StoredHistory } from '#case';
import { DataSource } from 'typeorm';
import { CLOCK_EVENTS } from '../domain/clock/clock-facts.js';
import { STAY_EVENTS } from '../domain/explain/section-times.js';
import { type CaseFacts, DeadlineFacts } from './deadline-facts.port.js';

/** What an explanation tells beside what deadlines follow from. */
const TOLD_EVENTS: readonly EventType[] = [
  ...(['extension.requested', 'extension.refused', 'sla.rescheduled'] as const),
  ...(['sla.warned', 'sla.breached', 'sla.escalated'] as const),
];
const EXPLAINED = [...new Set([...CLOCK_EVENTS, ...STAY_EVENTS, ...TOLD_EVENTS])];

type Row = StoredHistory & { readonly caseNo: string; readonly dueAt: Date };

/** One statement, one moment: the case with its history, so that no change comes between the two. */
const facts = (ids: string): string => `
WITH ids AS MATERIALIZED (${ids})
SELECT h.*, k.case_no AS "caseNo", k.due_at AS "dueAt"
  FROM (${CLOCK_HISTORY.replace('unnest($1::uuid[])', 'unnest(ARRAY(SELECT id FROM ids))')}) h
  JOIN cases k ON k.id = h."caseId" ORDER BY k.id`;

const OF_CASE = facts('SELECT id FROM cases WHERE case_no = $1');
const OPEN = facts(`SELECT id FROM cases WHERE status NOT IN ('closed', 'declined')
   AND id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY id LIMIT $3`);

/** Reads cases with all that concerns their deadlines; no lock is taken. */
@Injectable()
export class PgDeadlineFacts extends DeadlineFacts {
  constructor(private readonly db: DataSource) {
    super();
  }

  async ofCase(caseNo: string): Promise<CaseFacts | undefined> {
    const [row] = await this.db.query<Row[]>(OF_CASE, [caseNo, EXPLAINED]);
    return row && read(row);
  }

  async openAfter(caseId: string | undefined, limit: number): Promise<CaseFacts[]> {
    const rows = await this.db.query<Row[]>(OPEN, [caseId ?? null, CLOCK_EVENTS, limit]);
    return rows.map(read);
  }
}

const read = (row: Row): CaseFacts => ({
  ...{ caseId: row.caseId, caseNo: row.caseNo, dueAt: row.dueAt },
  ...readHistory(row),
});
