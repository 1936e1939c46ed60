import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What the engineer on duty watches; ages in seconds. */
export interface HealthFigures {
  /** Cases taken in so far, over all channels. */
  readonly casesTakenIn: number;
  readonly armedTimers: number;
  /** Armed timers more than 15 s overdue: must be 0. */
  readonly overdueTimers: number;
  readonly outboxRows: number;
  readonly outboxAgeSeconds: number;
  readonly waitingMails: number;
  readonly failedMails: number;
  readonly unroutedCases: number;
  /** Open cases whose stored deadlines differed from the facts at the last check: must be 0. */
  readonly deadlinesDiffering: number;
  /** Since the last finished check of all deadlines, or since the product was first started. */
  readonly deadlineCheckAgeSeconds: number;
}

/** Reads the figures the metrics export; one query over partial indexes and small tables. */
@Injectable()
export class HealthReader {
  constructor(private readonly db: DataSource) {}

  async figures(): Promise<HealthFigures> {
    const [figures] = await this.db.query<HealthFigures[]>(`
      SELECT
        (SELECT CASE WHEN is_called THEN last_value ELSE 0 END::float8 FROM case_no_seq) AS "casesTakenIn",
        (SELECT count(*)::int FROM timer WHERE state = 'armed') AS "armedTimers",
        (SELECT count(*)::int FROM timer WHERE state = 'armed'
            AND due_at < clock_timestamp() - interval '15 seconds') AS "overdueTimers",
        (SELECT count(*)::int FROM outbox) AS "outboxRows",
        (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 FROM outbox) AS "outboxAgeSeconds",
        (SELECT count(*)::int FROM mail WHERE state IN ('queued', 'sending')) AS "waitingMails",
        (SELECT count(*)::int FROM mail WHERE state = 'failed') AS "failedMails",
        (SELECT count(*)::int FROM cases WHERE status = 'received' AND lead IS NULL) AS "unroutedCases",
        coalesce((SELECT differing FROM deadline_check ORDER BY finished_at DESC LIMIT 1), 0) AS "deadlinesDiffering",
        coalesce(extract(epoch FROM office_now() - coalesce((SELECT max(finished_at) FROM deadline_check),
          (SELECT min(kept_at) FROM sla_policy))), 0)::float8 AS "deadlineCheckAgeSeconds"`);
    return figures;
  }

  /** Whether the database answers. */
  async isUp(): Promise<boolean> {
    return this.db.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}
