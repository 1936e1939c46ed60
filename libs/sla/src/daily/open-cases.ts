import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OpenCase } from '../domain/digest/digest.js';

/** No holidays last longer than this, so that the next working day lies within it. */
const DAYS_AHEAD = 15;

const PRESSING = `
SELECT c.case_no AS "caseNo", c.channel, c.kind, c.lead, a.name AS handler, k.due_at AS "dueAt",
       c.paused_at AS "pausedAt", c.awaiting_findings AS "awaitingFindings"
  FROM case_clock k JOIN cases c ON c.id = k.case_id LEFT JOIN staff_account a ON a.id = c.handler_id
 WHERE (k.clock = 'reply' OR k.clock LIKE 'reply:%') AND k.state IN ('running', 'paused')
   AND (c.paused_at IS NOT NULL OR c.awaiting_findings <> '{}'
        OR k.due_at < (SELECT office_now()) + make_interval(days => ${DAYS_AHEAD}))`;

/** The cases whose customers wait for an answer, as far as the daily list may need them. */
@Injectable()
export class OpenCases {
  constructor(private readonly db: DataSource) {}

  /** The office's time, that of the database. */
  async now(): Promise<Date> {
    const [{ at }] = await this.db.query<{ at: Date }[]>('SELECT office_now() AS at');
    return at;
  }

  pressing(): Promise<OpenCase[]> {
    return this.db.query<OpenCase[]>(PRESSING);
  }
}
