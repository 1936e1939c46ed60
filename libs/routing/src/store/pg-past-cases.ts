import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PastCase } from '../domain/rehearsal/rehearse.js';
import { PastCases } from '../past-cases.port.js';

const ROUTED = `FROM cases c WHERE c.lead IS NOT NULL AND c.lead <> 'ETHICS' AND NOT c.suspected_report
  AND c.kind <> 'report' AND EXISTS (SELECT FROM routing_decision d WHERE d.case_id = c.id)`;

/** Past cases from PostgreSQL. Ids are made in the order of time, so they are the order. */
@Injectable()
export class PgPastCases extends PastCases {
  constructor(private readonly db: DataSource) {
    super();
  }

  async page(before: string | undefined, limit: number) {
    const cases = await this.db.query<(PastCase & { id: string })[]>(
      `SELECT c.id, c.case_no AS "caseNo", c.channel, c.kind, c.subject, c.body, c.lead ${ROUTED}
         AND ($1::uuid IS NULL OR c.id < $1) ORDER BY c.id DESC LIMIT $2`,
      [before ?? null, limit],
    );
    return { cases, next: cases.length === limit ? (cases.at(-1)?.id ?? null) : null };
  }

  async count(most: number): Promise<number> {
    const [{ n }] = await this.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM (SELECT ${ROUTED} LIMIT $1) found`,
      [most],
    );
    return n;
  }
}
