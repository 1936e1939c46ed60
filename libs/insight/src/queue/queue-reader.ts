import { Injectable } from '@nestjs/common';
import { isOwnSection, maskNumbers, type Staff } from '#case';
import { DataSource } from 'typeorm';
import { readCursor, writeCursor } from '../domain/cursor.js';
import { narrowed, type QueueFilter } from '../domain/queue-filter.js';
import { type Condition, listedFor, type QueueView, viewCondition } from '../domain/queue-view.js';
import { OfficeDays } from '../office-days.js';
import { caseRows, type CaseRow, type CaseSummary } from '../store/case-row.js';
import { numbered } from './numbered.js';
import { type QueueSort, SORTS } from './sorts.js';
import { workingDaysLeft } from './working-days-left.js';

/** A page of a queue: which question, narrowed how, in which order, from where on. */
export interface QueueQuery extends QueueFilter {
  readonly view: QueueView;
  readonly sort: QueueSort;
  readonly limit: number;
  readonly after?: string;
}

/** A page of a queue; `next` is the cursor of the page after it. */
interface CasePage {
  readonly items: CaseSummary[];
  readonly next: string | null;
}

/** Reads pages of case queues: one query a page, by keyset. */
@Injectable()
export class QueueReader {
  constructor(
    private readonly db: DataSource,
    private readonly days: OfficeDays,
  ) {}

  /** Throws Refusal `invalid_input` for a cursor that is not ours. */
  async page(who: Staff, query: QueueQuery): Promise<CasePage> {
    const conditions = [
      viewCondition(query.view, who, this.days.bounds()),
      ...narrowed(query),
      ...(query.after ? [afterCursor(query.after, query.sort)] : []),
    ];
    const { sql, values } = pageOf(listedFor(who, query.view), conditions, query);
    const rows = await this.db.query<CaseRow[]>(sql, values);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => this.summaryFor(who, row)),
      next: last ? writeCursor(keyOf(last, query.sort), last.id) : null,
    };
  }

  /** Outside the section, the numbers in a subject that are nobody else's business are masked. */
  private summaryFor(who: Staff, { id: _id, ...row }: CaseRow): CaseSummary {
    const subject = isOwnSection(who, row.lead) ? row.subject : maskNumbers(row.subject);
    return { ...row, subject, workingDaysLeft: workingDaysLeft(row, this.days) };
  }
}

/** Each part of what is listed is read in its order as far as a page goes; the page is the first of all. */
function pageOf(parts: readonly Condition[], conditions: readonly Condition[], query: QueueQuery) {
  const { key, direction } = SORTS[query.sort];
  const order = `ORDER BY ${key} ${direction}, c.id ${direction}`;
  const values: unknown[] = [];
  const limit = query.limit + 1;
  const pages = parts.map((part) => {
    const where = numbered([part, ...conditions], values);
    return `(SELECT c.* FROM cases c WHERE ${where} ${order} LIMIT ${limit})`;
  });
  return { sql: `${caseRows(pages.join(' UNION ALL '))} ${order} LIMIT ${limit}`, values };
}

const keyOf = (row: CaseRow, sort: QueueSort): Date => {
  if (sort === 'ended') return row.endedAt ?? row.receivedAt;
  return sort === 'due' || sort === 'due_last' ? row.dueAt : row.receivedAt;
};

function afterCursor(cursor: string, sort: QueueSort): Condition {
  const { key, direction } = SORTS[sort];
  const comparison = direction === 'ASC' ? '>' : '<';
  const sql = `(${key}, c.id) ${comparison} (?::timestamptz, ?::uuid)`;
  return { sql, values: readCursor(cursor) };
}
