import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
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

/** $1 sections · $2 months · $3 whether the reader is of the ethics office */
const RATED = `
SELECT s.section, to_char(s.at AT TIME ZONE 'Asia/Taipei', 'YYYY-MM') AS month, count(*)::int AS rated,
       count(*) FILTER (WHERE s.satisfaction >= 4)::int AS satisfied, count(*) FILTER (WHERE s.solved)::int AS solved
  FROM survey_answer s JOIN cases c ON c.id = s.case_id
 WHERE s.section = ANY($1) AND ($3 OR c.lead IS DISTINCT FROM 'ETHICS')
   AND s.at >= (date_trunc('month', office_now() AT TIME ZONE 'Asia/Taipei')
                - make_interval(months => $2 - 1)) AT TIME ZONE 'Asia/Taipei'
 GROUP BY 1, 2 ORDER BY 2, 1`;

/** How satisfied customers are, by section and month. */
@Injectable()
export class SatisfactionReader {
  constructor(private readonly db: DataSource) {}

  /** The last `months` months with the running one, oldest first, of the sections this person sees. */
  async monthly(who: Staff, months = 12): Promise<SatisfactionFigure[]> {
    const rows = await this.db.query<SatisfactionFigure[]>(RATED, [
      ...[sectionsOf(who), months, who.role === 'ethics'],
    ]);
    return rows.map((row) =>
      row.rated < SMALLEST_TOLD ? { ...row, satisfied: null, solved: null } : row,
    );
  }
}
