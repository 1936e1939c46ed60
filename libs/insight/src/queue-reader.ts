import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { OfficeDays } from './office-days.js';
import {
  type Condition,
  listedFor,
  ofDepartment,
  type QueueQuery,
  viewCondition,
} from './domain/queue-view.js';
import { readCursor, writeCursor } from './domain/cursor.js';
import { isOwnSection, maskNumbers } from './domain/mask-numbers.js';
import { CASE_ROW, type CaseRow, type CaseSummary } from './store/case-row.js';

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
    const by = query.sort === 'due' ? 'due_at' : 'received_at';
    const conditions = [
      listedFor(who, query.view),
      viewCondition(query.view, who, this.days.bounds()),
      ...narrowed(query),
      ...(query.after ? [afterCursor(query.after, by)] : []),
    ];
    const values = conditions.flatMap((condition) => condition.values);
    const direction = query.sort === 'due' ? 'ASC' : 'DESC';
    const rows = await this.db.query<CaseRow[]>(
      `${CASE_ROW} WHERE ${numbered(conditions)}
        ORDER BY c.${by} ${direction}, c.id ${direction} LIMIT $${values.length + 1}`,
      [...values, query.limit + 1],
    );
    const shown = rows.slice(0, query.limit);
    const next = rows.length > query.limit ? cursorOf(shown[shown.length - 1], query.sort) : null;
    return { items: shown.map((row) => summaryFor(who, row)), next };
  }
}

/** Outside the section, the numbers in a subject that are nobody else's business are masked. */
function summaryFor(who: Staff, { id: _id, ...row }: CaseRow): CaseSummary {
  return isOwnSection(who, row.lead) ? row : { ...row, subject: maskNumbers(row.subject) };
}

/** Joins conditions and gives each `?` its number. */
function numbered(conditions: readonly Condition[]): string {
  let n = 0;
  return conditions.map(({ sql }) => `(${sql.replace(/\?/g, () => `$${(n += 1)}`)})`).join(' AND ');
}

function narrowed(query: QueueQuery): Condition[] {
  const { department, status, channel, q } = query;
  const literal = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    ...(department ? [ofDepartment(department)] : []),
    ...(status ? [{ sql: 'c.status = ?', values: [status] }] : []),
    ...(channel ? [{ sql: 'c.channel = ?', values: [channel] }] : []),
    ...(literal
      ? [
          {
            sql: `c.case_no ILIKE ? OR c.subject ILIKE ? OR c.body ILIKE ? OR c.contact->>'name' ILIKE ?`,
            values: [literal, literal, literal, literal],
          },
        ]
      : []),
  ];
}

const cursorOf = (last: CaseRow, sort: QueueQuery['sort']): string =>
  writeCursor(sort === 'due' ? last.dueAt : last.receivedAt, last.id);

function afterCursor(cursor: string, by: 'due_at' | 'received_at'): Condition {
  const comparison = by === 'due_at' ? '>' : '<';
  const sql = `(c.${by}, c.id) ${comparison} (?::timestamptz, ?::uuid)`;
  return { sql, values: readCursor(cursor) };
}
