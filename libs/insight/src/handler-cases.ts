import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** An open case as far as handing it over needs it: nothing of what it is about. Times are UTC. */
export interface HeldCase {
  readonly caseNo: string;
  readonly section: string | null;
  readonly status: string;
  readonly dueAt: Date;
}

/** More than these nobody hands over by hand in one go; the rest is listed when they are gone. */
const LISTED = 200;

/** What somebody has in hand. */
@Injectable()
export class HandlerCases {
  constructor(private readonly db: DataSource) {}

  /** Open cases in order of their deadlines, without sealed ones. */
  of(staffId: string): Promise<HeldCase[]> {
    return this.db.query<HeldCase[]>(
      `SELECT case_no AS "caseNo", lead AS section, status, due_at AS "dueAt" FROM cases
        WHERE handler_id::text = $1 AND status NOT IN ('closed', 'declined')
          AND lead IS DISTINCT FROM 'ETHICS' ORDER BY due_at, id LIMIT ${LISTED}`,
      [staffId],
    );
  }
}
