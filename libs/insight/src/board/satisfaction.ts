import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { BoardLook } from './board-look.js';
import { sectionsOf } from './sections.js';

/** How customers rated a section's answers in a month (Asia/Taipei). */
export interface SatisfactionFigure {
  readonly section: string;
  /** ISO month, e.g. 2026-10. */
  readonly month: string;
  readonly rated: number;
  /** Of them 4 or 5 of 5; null below five ratings, as so few could point at a person. */
  readonly satisfied: number | null;
  /** Of them solved, as the customer says; null below five ratings. */
  readonly solved: number | null;
}

/** Below this, a share could point at a person. */
const SMALLEST_TOLD = 5;

/** $1 sections · $2 from · $3 until, null for now · $4 whether the reader is of the ethics office */
const RATED = `
SELECT s.section, to_char(s.at AT TIME ZONE 'Asia/Taipei', 'YYYY-MM') AS month, count(*)::int AS rated,
       count(*) FILTER (WHERE s.satisfaction >= 4)::int AS satisfied, count(*) FILTER (WHERE s.solved)::int AS solved
  FROM survey_answer s JOIN cases c ON c.id = s.case_id
 WHERE s.section = ANY($1) AND s.at >= $2::timestamptz AND s.at <= coalesce($3::timestamptz, office_now())
   AND ($4 OR c.lead IS DISTINCT FROM 'ETHICS')
 GROUP BY 1, 2 ORDER BY 2, 1`;

/** How satisfied customers are, by section and month. */
@Injectable()
export class SatisfactionReader {
  constructor(
    private readonly db: DataSource,
    private readonly looks: BoardLook,
  ) {}

  /**
   * The last twelve months with the one that was running at the moment looked at, oldest first, of the
   * sections this person sees. Throws Refusal `invalid_input` for the future.
   */
  async monthly(who: Staff, asOf?: string): Promise<SatisfactionFigure[]> {
    const { at, isPast, periods } = await this.looks.at(asOf);
    const rows = await this.db.query<SatisfactionFigure[]>(RATED, [
      ...[sectionsOf(who), periods.monthsFrom, isPast ? at : null, who.role === 'ethics'],
    ]);
    return rows.map((row) =>
      row.rated < SMALLEST_TOLD ? { ...row, satisfied: null, solved: null } : row,
    );
  }
}
