import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How a channel did in a month (Asia/Taipei); figures of fewer than five cases are not told. */
export interface MonthFigure {
  /** ISO month, e.g. 2026-10. */
  readonly month: string;
  readonly channel: string;
  /** Answered, or waiting beyond the deadline. */
  readonly due: number | undefined;
  readonly onTime: number | undefined;
}

/** How customers who wrote on a channel rated our answers in a month (Asia/Taipei). */
export interface RatedMonth {
  readonly month: string;
  readonly channel: string;
  /** How many rated; undefined below five, as are the others. */
  readonly rated: number | undefined;
  /** Of them 4 or 5 of 5. */
  readonly satisfied: number | undefined;
  /** Of them solved, as the customer says. */
  readonly solved: number | undefined;
}

/** $1 months */
const RATED = `
SELECT to_char(s.at AT TIME ZONE 'Asia/Taipei', 'YYYY-MM') AS month, c.channel, count(*)::int AS rated,
       count(*) FILTER (WHERE s.satisfaction >= 4)::int AS satisfied, count(*) FILTER (WHERE s.solved)::int AS solved
  FROM survey_answer s JOIN cases c ON c.id = s.case_id
 WHERE c.lead IS DISTINCT FROM 'ETHICS'
   AND s.at >= (date_trunc('month', office_now() AT TIME ZONE 'Asia/Taipei')
                - make_interval(months => $1 - 1)) AT TIME ZONE 'Asia/Taipei'
 GROUP BY 1, 2 ORDER BY 1 DESC, 2`;

/** Below this, a figure could point at a person. */
const SMALLEST_TOLD = 5;

/** The public figures of how fast the office answers. */
@Injectable()
export class ServiceLevelReader {
  constructor(private readonly db: DataSource) {}

  /**
   * The last `months` months with the running one, newest first. What was promised and not kept counts
   * as soon as the deadline has passed, answered or not, and by the first answer alone; declined cases and reports do
   * not count, nor do merged ones: they are answered with the case they follow, which counts from the first receipt.
   */
  async monthly(months: number): Promise<MonthFigure[]> {
    const rows = await this.db.query<
      { month: string; channel: string; due: number; onTime: number }[]
    >(
      `SELECT to_char(received_at AT TIME ZONE 'Asia/Taipei', 'YYYY-MM') AS month, channel,
              count(*)::int AS due, count(*) FILTER (WHERE answered_at <= promised_at)::int AS "onTime"
         FROM (SELECT received_at, channel, status, lead, merged_into,
                      coalesce((follow_up->'first'->>'at')::timestamptz, replied_at) AS answered_at,
                      coalesce((follow_up->'first'->>'dueAt')::timestamptz, due_at) AS promised_at FROM cases) c
        WHERE (answered_at IS NOT NULL OR promised_at <= now()) AND status <> 'declined'
          AND lead IS DISTINCT FROM 'ETHICS' AND merged_into IS NULL
          AND received_at >= (date_trunc('month', now() AT TIME ZONE 'Asia/Taipei')
                              - make_interval(months => $1 - 1)) AT TIME ZONE 'Asia/Taipei'
        GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
      [months],
    );
    return rows.map((row) =>
      row.due < SMALLEST_TOLD ? { ...row, due: undefined, onTime: undefined } : row,
    );
  }

  /** The ratings of the last `months` months with the running one, newest first. */
  async ratings(months: number): Promise<RatedMonth[]> {
    const rows = await this.db.query<(RatedMonth & { rated: number })[]>(RATED, [months]);
    const untold = { rated: undefined, satisfied: undefined, solved: undefined };
    return rows.map((row) => (row.rated < SMALLEST_TOLD ? { ...row, ...untold } : row));
  }
}
