import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { NOBODY } from '../domain/queue-filter.js';
import { readCursor, writeCursor } from '../domain/cursor.js';
import { BoardLook } from './board-look.js';
import { subjectFor } from './board.js';
import {
  type AgeBucket,
  type FigureName,
  FIGURES,
  KEYS,
  returnedBy,
  since,
  weeksFrom,
} from './figures.js';
import { maySeeCases, ofSections, sectionsOf } from './sections.js';
import { Statement } from './statement.js';

/** Which figure is opened, and which part of it. */
export interface FigureQuery {
  readonly figure: FigureName;
  readonly asOf?: string;
  readonly section?: string;
  /** An account, or NOBODY. */
  readonly handler?: string;
  readonly month?: string;
  /** Of receipt; 1 is Monday. */
  readonly weekday?: number;
  /** The Monday of a week. */
  readonly week?: string;
  readonly bucket?: AgeBucket;
  readonly limit: number;
  readonly after?: string;
}

/** A case as a figure counts it, as it stood at the moment looked at. */
interface FigureCase {
  readonly caseNo: string;
  /** Empty where the case has gone to a section the reader does not see. */
  readonly subject: string;
  readonly section: string;
  readonly status: string;
  readonly handler: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly pausedAt: Date | null;
  readonly answeredAt: Date | null;
}

type FoundCase = FigureCase & { readonly id: string; readonly leadNow: string | null };

/** Opens a figure: the cases it counts, by the same conditions, page by page. */
@Injectable()
export class FigureCaseReader {
  constructor(
    private readonly db: DataSource,
    private readonly looks: BoardLook,
  ) {}

  /** The earliest deadline first. Throws Refusal `invalid_input` (`asOf`, `after`). */
  async page(who: Staff, query: FigureQuery) {
    const look = await this.looks.at(query.asOf);
    const statement = new Statement(look);
    const rows = maySeeCases(who)
      ? await this.db.query<FoundCase[]>(casesOf(statement, who, query), statement.values)
      : [];
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      asOf: look.at,
      items: shown.map(({ id: _id, leadNow, ...row }) => ({
        ...row,
        subject: subjectFor(who, row, leadNow),
      })),
      next: last ? writeCursor(last.dueAt, last.id) : null,
    };
  }
}

/** The page is cut out first; handlers' names are read for its rows alone. */
function casesOf(s: Statement, who: Staff, query: FigureQuery): string {
  const sections = sectionsOf(who, query.section);
  const conditions = [
    query.figure === 'returned'
      ? `c.id IN (SELECT e.case_id FROM ${returnedBy(s, who, sections, query.month)} e)`
      : ofSections(s, who, sections),
    FIGURES[query.figure](s),
    `(c.closed_at IS NULL OR c.closed_at > ${s.moment(since(s, query.figure))})`,
    ...narrowed(s, query),
  ];
  const week = query.week ? `, ${weeksFrom(s, [query.week])}` : '';
  return `
SELECT p.id, p.case_no AS "caseNo", p.subject, p.section, p.status, a.name AS handler,
  p.received_at AS "receivedAt", p.due_at AS "dueAt", p.paused_at AS "pausedAt", p.answered_at AS "answeredAt",
  p.lead_now AS "leadNow"
FROM (SELECT c.* FROM ${s.cases(since(s, query.figure))} c${week}
  WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}
  ORDER BY c.due_at, c.id LIMIT ${s.bind(query.limit + 1, 'int')}) p
LEFT JOIN staff_account a ON a.id = p.handler_id ORDER BY p.due_at, p.id`;
}

function narrowed(s: Statement, query: FigureQuery): string[] {
  const { figure, handler, month, weekday, week, bucket, after } = query;
  const [dueAt, id] = after ? readCursor(after) : [];
  return [
    ...(handler === NOBODY ? ['c.handler_id IS NULL'] : []),
    ...(handler && handler !== NOBODY
      ? [`c.handler_id = (SELECT id FROM staff_account WHERE account = ${s.bind(handler, 'text')})`]
      : []),
    ...(month && figure !== 'returned' ? [`${KEYS.month()} = ${s.bind(month, 'text')}`] : []),
    ...(weekday ? [`${KEYS.weekday()} = ${s.bind(weekday, 'int')}`] : []),
    ...(week ? [s.look.periods.weeks.includes(week) ? 'true' : 'false'] : []),
    ...(bucket ? [`${KEYS.age(s)} = ${s.bind(bucket, 'text')}`] : []),
    ...(dueAt && id ? [`(c.due_at, c.id) > (${s.moment(dueAt)}, ${s.bind(id, 'uuid')})`] : []),
  ];
}
