import { Injectable } from '@nestjs/common';
import { isOwnSection, maskNumbers, mayRead, type Staff } from '#case';
import { DataSource } from 'typeorm';
import { BoardLook } from './board-look.js';
import { counted, FIGURES } from './figures.js';
import { maySeeCases, ofSections, sectionsOf } from './sections.js';
import { Statement } from './statement.js';

/** The figures of how open cases stand. */
const COUNTED = [
  ...(['open', 'dueToday', 'dueNextWorkingDay', 'breached'] as const),
  ...(['paused', 'awaitingApproval'] as const),
];
type Counts = Record<(typeof COUNTED)[number], number>;

/** Open cases of one section (or of triage) by how they stand. */
export interface BoardRow extends Counts {
  readonly section: string;
}

/** A case behind the figures. */
export interface BoardCase {
  readonly caseNo: string;
  /** Empty where the case has gone to a section the reader does not see. */
  readonly subject: string;
  readonly section: string;
  readonly status: string;
  readonly dueAt: Date;
  readonly breached: boolean;
  readonly due: 'overdue' | 'today' | 'next_working_day' | 'later' | 'paused' | 'answered';
}

export interface Board {
  readonly asOf: Date;
  readonly today: string;
  readonly nextWorkingDay: string;
  readonly total: Counts;
  readonly sections: BoardRow[];
  readonly cases: BoardCase[];
}

/** The supervisors' board: how the open cases stand or stood, and the cases behind what presses. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly db: DataSource,
    private readonly looks: BoardLook,
  ) {}

  /** Throws Refusal `invalid_input` for a moment in the future. */
  async board(who: Staff, asOf?: string): Promise<Board> {
    const look = await this.looks.at(asOf);
    const sections = sectionsOf(who);
    const counts = countsOf(new Statement(look), who, sections);
    const behind = casesOf(new Statement(look), who, sections);
    const [counted, cases] = await Promise.all([
      this.db.query<BoardRow[]>(counts.sql, counts.values),
      maySeeCases(who) ? this.db.query<FoundCase[]>(behind.sql, behind.values) : [],
    ]);
    const rows = sections.map(
      (section) => counted.find((row) => row.section === section) ?? { section, ...NONE },
    );
    return {
      asOf: look.at,
      ...{ today: look.days.today, nextWorkingDay: look.days.nextWorkingDay },
      total: sum(rows),
      sections: rows,
      cases: cases.map(({ leadNow, ...c }) => ({ ...c, subject: subjectFor(who, c, leadNow) })),
    };
  }
}

type FoundCase = BoardCase & { leadNow: string | null };

function countsOf(s: Statement, who: Staff, sections: readonly string[]) {
  const sql = `
SELECT c.section, ${counted(s, COUNTED)} FROM ${s.cases(s.look.at)} c
 WHERE ${FIGURES.open()} AND ${ofSections(s, who, sections)} GROUP BY 1`;
  return { sql, values: s.values };
}

function casesOf(s: Statement, who: Staff, sections: readonly string[]) {
  const sql = `
SELECT c.case_no AS "caseNo", c.subject, c.section, c.status, c.due_at AS "dueAt", ${FIGURES.breached(s)} AS breached,
  CASE WHEN c.status = 'replied' THEN 'answered' WHEN ${FIGURES.paused()} THEN 'paused'
    WHEN ${FIGURES.breached(s)} THEN 'overdue' WHEN ${FIGURES.dueToday(s)} THEN 'today'
    WHEN ${FIGURES.dueNextWorkingDay(s)} THEN 'next_working_day' ELSE 'later' END AS due, c.lead_now AS "leadNow"
FROM ${s.cases(s.look.at)} c
WHERE ${FIGURES.open()} AND ${ofSections(s, who, sections)}
ORDER BY c.status = 'replied', c.paused_at IS NOT NULL, c.due_at, c.id LIMIT 500`;
  return { sql, values: s.values };
}

/**
 * A subject as this person may read it now: outside the section with its numbers masked, and not at
 * all where the case, which was theirs then, has gone where they do not read.
 */
export function subjectFor(
  who: Staff,
  c: { readonly subject: string; readonly status: string },
  leadNow: string | null,
): string {
  const now = { lead: leadNow as never, status: c.status as never, consulted: [] };
  if (!mayRead(who, now)) return '';
  return isOwnSection(who, leadNow) ? c.subject : maskNumbers(c.subject);
}

const NONE = Object.fromEntries(COUNTED.map((figure) => [figure, 0])) as Counts;

const sum = (rows: readonly BoardRow[]): Counts =>
  rows.reduce<Counts>(
    (total, row) =>
      Object.fromEntries(COUNTED.map((key) => [key, total[key] + row[key]])) as Counts,
    NONE,
  );
