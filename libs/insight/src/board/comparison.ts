import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { BoardLook } from './board-look.js';
import { counted, FIGURES, KEYS, returnedBy, since } from './figures.js';
import { ofSections, sectionsOf } from './sections.js';
import { Statement } from './statement.js';

/** How one section does beside the others: what is open, and how a month went. */
export interface ComparedSection {
  readonly section: string;
  readonly open: number;
  readonly breached: number;
  /** Answered in the month, by whether the promise was kept. */
  readonly onTime: number;
  readonly late: number;
  /** Working days used for what was answered in the month, 0.5 for the same day; null where nothing was. */
  readonly meanDays: number | null;
  /** Cases the section gave back in the month as wrongly assigned (退分). */
  readonly returned: number;
}

/** The sections side by side, as they stood at a moment, with one month. */
export interface Comparison {
  readonly asOf: Date;
  /** ISO month in Taipei. */
  readonly month: string;
  /** Those that can be asked for, oldest first. */
  readonly months: readonly string[];
  readonly sections: readonly ComparedSection[];
}

/** Compares the sections this person sees, by the conditions of the board's other figures. */
@Injectable()
export class ComparisonReader {
  constructor(
    private readonly db: DataSource,
    private readonly looks: BoardLook,
  ) {}

  /** Without a month, the one that was running then. Throws Refusal `invalid_input` for the future. */
  async of(who: Staff, asOf?: string, month?: string): Promise<Comparison> {
    const look = await this.looks.at(asOf);
    const { months } = look.periods;
    const chosen = month ?? months[months.length - 1];
    const statement = new Statement(look);
    const sql = comparisonOf(statement, who, chosen);
    const sections = await this.db.query<ComparedSection[]>(sql, statement.values);
    return { asOf: look.at, month: chosen, months, sections };
  }
}

function comparisonOf(s: Statement, who: Staff, month: string): string {
  const sections = sectionsOf(who);
  const answered = `((${FIGURES.onTime(s)}) OR (${FIGURES.late(s)})) AND ${KEYS.month()} = ${s.bind(month, 'text')}`;
  return `
WITH c AS MATERIALIZED (
  SELECT c.id, c.section, c.status, c.due_at, c.paused_at, c.answered_at, c.closed_at, c.promised_at
    FROM ${s.cases(since(s))} c
   WHERE (c.closed_at IS NULL OR c.closed_at > ${s.moment(since(s))}) AND ${ofSections(s, who, sections)}
), stands AS (SELECT c.section, ${counted(s, ['open', 'breached'])} FROM c GROUP BY 1
), went AS (
  SELECT c.section, ${counted(s, ['onTime', 'late'])}, avg(k.days_used)::float8 AS "meanDays"
    FROM c LEFT JOIN case_clock k ON k.case_id = c.id AND k.clock = 'reply' WHERE ${answered} GROUP BY 1
), back AS (
  SELECT e.section, count(DISTINCT e.case_id)::int AS returned FROM ${returnedBy(s, who, sections, month)} e GROUP BY 1
)
SELECT section, coalesce(open, 0) AS open, coalesce(breached, 0) AS breached, coalesce("onTime", 0) AS "onTime",
       coalesce(late, 0) AS late, "meanDays", coalesce(returned, 0) AS returned
  FROM unnest(${s.bind(sections, 'text[]')}) WITH ORDINALITY AS asked(section, place)
  LEFT JOIN stands USING (section) LEFT JOIN went USING (section) LEFT JOIN back USING (section) ORDER BY place`;
}
