import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { BoardLook } from './board-look.js';
import {
  AGE_BUCKETS,
  counted,
  FIGURES,
  type FigureName,
  KEYS,
  since,
  WEEK_FIGURES,
  weeksFrom,
} from './figures.js';
import { ofSections, sectionsOf } from './sections.js';
import { Statement } from './statement.js';

const OF_HANDLERS = ['open', 'breached', 'dueToday', 'paused'] as const;

type Counts<F extends FigureName> = Record<F, number>;
type HandlerRow = { account: string | null; name: string | null } & Counts<
  (typeof OF_HANDLERS)[number]
>;
type AgeRow = { bucket: string } & Counts<'open' | 'breached'>;
type MonthRow = { month: string; medianDays: number | null; meanDays: number | null } & Counts<
  'onTime' | 'late'
>;
type HeatRow = { section: string; weekday: number } & Counts<'received' | 'receivedLate'>;
type WeekRow = { week: string } & Counts<(typeof WEEK_FIGURES)[number]>;

interface Found {
  readonly handlers: HandlerRow[];
  readonly ages: AgeRow[];
  readonly months: MonthRow[];
  readonly heatmap: HeatRow[];
  readonly weeks: WeekRow[];
}

/** How the sections do: who has what, how old it is, and how the last months and weeks went. */
export interface BoardFigures extends Found {
  readonly asOf: Date;
  /** Cases of the sections asked for that nobody has taken. */
  readonly unassigned: number;
}

/** The board's further figures, in one question to the database. */
@Injectable()
export class BoardFigureReader {
  constructor(
    private readonly db: DataSource,
    private readonly looks: BoardLook,
  ) {}

  /** Throws Refusal `invalid_input` for a moment in the future. */
  async figures(who: Staff, asOf?: string, section?: string): Promise<BoardFigures> {
    const look = await this.looks.at(asOf);
    const statement = new Statement(look);
    const sql = figuresOf(statement, who, sectionsOf(who, section));
    const [found] = await this.db.query<(Found & { unassigned: number })[]>(sql, statement.values);
    const { months, weeks } = look.periods;
    return {
      asOf: look.at,
      unassigned: found.unassigned,
      handlers: found.handlers,
      ages: AGE_BUCKETS.map((bucket) => ({ ...NO_AGE, ...rowOf(found.ages, { bucket }) })),
      months: months.map((month) => ({ ...NO_MONTH, ...rowOf(found.months, { month }) })),
      heatmap: found.heatmap,
      weeks: weeks.map((week) => ({ ...NO_WEEK, ...rowOf(found.weeks, { week }) })),
    };
  }
}

const NO_AGE = { open: 0, breached: 0 };
const NO_MONTH = { onTime: 0, late: 0, medianDays: null, meanDays: null };
const NO_WEEK = { weekReceived: 0, weekAnswered: 0, weekBreached: 0, weekOpen: 0 };

/** The row of a key; where nothing was counted, the key alone. */
function rowOf<K extends string, T extends Record<K, unknown>>(
  rows: readonly T[],
  key: Record<K, string>,
): Partial<T> & Record<K, string> {
  const [[name, value]] = Object.entries(key) as [K, string][];
  return (
    (rows.find((row) => row[name] === value) as (T & Record<K, string>) | undefined) ??
    (key as never)
  );
}

/** The cases are gathered once, narrow, and counted in five ways. */
function figuresOf(s: Statement, who: Staff, sections: readonly string[]): string {
  return `
WITH c AS MATERIALIZED (
  SELECT c.id, c.section, c.status, c.handler_id, c.received_at, c.due_at, c.paused_at, c.answered_at, c.closed_at,
         c.promised_at
    FROM ${s.cases(since(s))} c
   WHERE (c.closed_at IS NULL OR c.closed_at > ${s.moment(since(s))}) AND ${ofSections(s, who, sections)}
)
SELECT
  (SELECT count(*)::int FROM c WHERE ${FIGURES.unassigned()}) AS unassigned,
  ${list(handlers(s))} AS handlers,
  ${list(ages(s))} AS ages,
  ${list(months(s))} AS months,
  ${list(heatmap(s))} AS heatmap,
  ${list(weeks(s))} AS weeks`;
}

const list = (rows: string): string => `(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) AS r)`;

/** Names are read for the few handlers, not for every case. */
const handlers = (s: Statement): string => `
SELECT a.account, a.name, h.open, h.breached, h."dueToday", h.paused
  FROM (SELECT c.handler_id, ${counted(s, OF_HANDLERS)} FROM c WHERE ${FIGURES.open()} GROUP BY 1) h
  LEFT JOIN staff_account a ON a.id = h.handler_id ORDER BY h.breached DESC, h.open DESC, a.account`;

const ages = (s: Statement): string => `
SELECT ${KEYS.age(s)} AS bucket, ${counted(s, ['open', 'breached'])} FROM c WHERE ${FIGURES.open()} GROUP BY 1`;

const months = (s: Statement): string => `
SELECT ${KEYS.month()} AS month, ${counted(s, ['onTime', 'late'])},
       percentile_cont(0.5) WITHIN GROUP (ORDER BY k.days_used) AS "medianDays", avg(k.days_used) AS "meanDays"
  FROM c LEFT JOIN case_clock k ON k.case_id = c.id AND k.clock = 'reply'
 WHERE (${FIGURES.onTime(s)}) OR (${FIGURES.late(s)}) GROUP BY 1`;

const heatmap = (s: Statement): string => `
SELECT c.section, ${KEYS.weekday()} AS weekday, ${counted(s, ['received', 'receivedLate'])}
  FROM c WHERE ${FIGURES.received(s)} GROUP BY 1, 2 ORDER BY 1, 2`;

/** Each figure by itself: those of one moment of a case are found by the week it falls into. */
const weeks = (s: Statement): string => `
SELECT w.week, ${WEEK_FIGURES.map((figure) => `coalesce(max(n) FILTER (WHERE figure = '${figure}'), 0) AS "${figure}"`).join(', ')}
  FROM (${WEEK_FIGURES.map((figure) => week(s, figure)).join(' UNION ALL ')}) w GROUP BY 1`;

const week = (s: Statement, figure: FigureName): string => `
SELECT w.week, '${figure}' AS figure, count(*)::int AS n FROM ${weeksFrom(s, s.look.periods.weeks)},
  (SELECT * FROM c WHERE c.closed_at IS NULL OR c.closed_at > ${s.moment(s.look.periods.weeksFrom)}) c
 WHERE ${FIGURES[figure](s)} GROUP BY 1`;
