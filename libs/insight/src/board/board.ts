import { Injectable } from '@nestjs/common';
import { SECTIONS, type Staff, TRIAGE } from '#case';
import { DataSource } from 'typeorm';
import { isOwnSection, maskNumbers } from './domain/mask-numbers.js';
import { OfficeDays } from './office-days.js';

/** Open cases of one section (or of triage) by how they stand. */
export interface BoardRow {
  readonly section: string;
  readonly open: number;
  readonly dueToday: number;
  readonly dueNextWorkingDay: number;
  readonly breached: number;
  readonly awaitingApproval: number;
}

/** A case behind the figures. */
export interface BoardCase {
  readonly caseNo: string;
  readonly subject: string;
  readonly section: string;
  readonly status: string;
  readonly dueAt: Date;
  readonly breached: boolean;
  readonly due: 'overdue' | 'today' | 'next_working_day' | 'later' | 'answered';
}

export interface Board {
  readonly asOf: Date;
  readonly today: string;
  readonly nextWorkingDay: string;
  readonly total: Omit<BoardRow, 'section'>;
  readonly sections: BoardRow[];
  readonly cases: BoardCase[];
}

const UNANSWERED = `c.status NOT IN ('closed', 'declined') AND c.status <> 'replied'`;

const COUNTS = `
SELECT coalesce(c.lead, '${TRIAGE}') AS section, count(*)::int AS open,
  count(*) FILTER (WHERE ${UNANSWERED} AND c.due_at > now() AND c.due_at >= $2 AND c.due_at < $3)::int AS "dueToday",
  count(*) FILTER (WHERE ${UNANSWERED} AND c.due_at >= $4 AND c.due_at < $5)::int AS "dueNextWorkingDay",
  count(*) FILTER (WHERE ${UNANSWERED} AND c.due_at <= now())::int AS breached,
  count(*) FILTER (WHERE c.status = 'submitted')::int AS "awaitingApproval"
FROM cases c
WHERE c.status NOT IN ('closed', 'declined') AND coalesce(c.lead, '${TRIAGE}') = ANY($1)
GROUP BY 1`;

const CASES = `
SELECT c.case_no AS "caseNo", c.subject, coalesce(c.lead, '${TRIAGE}') AS section, c.status, c.due_at AS "dueAt",
  ${UNANSWERED} AND c.due_at <= now() AS breached,
  CASE WHEN c.status = 'replied' THEN 'answered' WHEN c.due_at <= now() THEN 'overdue'
    WHEN c.due_at < $2 THEN 'today' WHEN c.due_at >= $3 AND c.due_at < $4 THEN 'next_working_day'
    ELSE 'later' END AS due
FROM cases c
WHERE c.status NOT IN ('closed', 'declined') AND coalesce(c.lead, '${TRIAGE}') = ANY($1)
ORDER BY c.status = 'replied', c.due_at, c.id LIMIT 500`;

/** The supervisors' board: how the open cases stand, and the cases behind what presses. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly db: DataSource,
    private readonly days: OfficeDays,
  ) {}

  async board(who: Staff, asOf: Date): Promise<Board> {
    const days = this.days.bounds();
    const { todayStarts, todayEnds, nextStarts, nextEnds } = days;
    const sections = sectionsOf(who);
    const [counts, cases] = await Promise.all([
      this.db.query<BoardRow[]>(COUNTS, [sections, todayStarts, todayEnds, nextStarts, nextEnds]),
      maySeeCases(who)
        ? this.db.query<BoardCase[]>(CASES, [sections, todayEnds, nextStarts, nextEnds])
        : [],
    ]);
    const rows = sections.map(
      (section) => counts.find((row) => row.section === section) ?? empty(section),
    );
    return {
      asOf,
      ...{ today: days.today, nextWorkingDay: days.nextWorkingDay },
      total: sum(rows),
      sections: rows,
      cases: cases.map((c) => (isOwnSection(who, c.section) ? c : masked(c))),
    };
  }
}

const masked = (c: BoardCase): BoardCase => ({ ...c, subject: maskNumbers(c.subject) });

/** Auditors and administrators compare figures; the cases behind them are for those who handle them. */
const maySeeCases = (who: Staff): boolean => who.role !== 'auditor' && who.role !== 'admin';

function sectionsOf(who: Staff): string[] {
  if (who.role === 'ethics') return ['ETHICS'];
  if (who.role === 'handler' || who.role === 'supervisor') return who.section ? [who.section] : [];
  return [...SECTIONS.filter((section) => section !== 'ETHICS'), TRIAGE];
}

const empty = (section: string): BoardRow => ({
  section,
  open: 0,
  dueToday: 0,
  dueNextWorkingDay: 0,
  breached: 0,
  awaitingApproval: 0,
});

function sum(rows: readonly BoardRow[]): Omit<BoardRow, 'section'> {
  const add = (key: Exclude<keyof BoardRow, 'section'>) => rows.reduce((n, row) => n + row[key], 0);
  return {
    open: add('open'),
    dueToday: add('dueToday'),
    dueNextWorkingDay: add('dueNextWorkingDay'),
    breached: add('breached'),
    awaitingApproval: add('awaitingApproval'),
  };
}
