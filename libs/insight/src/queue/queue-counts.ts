import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { narrowed, type QueueFilter } from '../domain/queue-filter.js';
import { listedFor, QUEUE_VIEWS, type QueueView, viewCondition } from '../domain/queue-view.js';
import { OfficeDays } from '../office-days.js';
import { numbered } from './numbered.js';

/** A list to be counted. */
export interface CountedList extends QueueFilter {
  readonly view: QueueView;
}

/** Nobody reads the difference beyond this; a list that long costs no more to count than this. */
export const COUNTED_AT_MOST = 1_000;

/** How many cases the lists hold: one query for all of them, by the conditions that make the lists. */
@Injectable()
export class QueueCounts {
  constructor(
    private readonly db: DataSource,
    private readonly days: OfficeDays,
  ) {}

  /** Of every view, and of the lists given; COUNTED_AT_MOST stands for that many and more. */
  async of(who: Staff, lists: readonly CountedList[] = []) {
    const all = [...QUEUE_VIEWS.map((view): CountedList => ({ view })), ...lists];
    const days = this.days.bounds();
    const values: unknown[] = [];
    const counts = all.map((list) => {
      const conditions = [viewCondition(list.view, who, days), ...narrowed(list)];
      const parts = listedFor(who, list.view).map(
        (part) =>
          `(SELECT 1 FROM cases c WHERE ${numbered([part, ...conditions], values)} LIMIT ${COUNTED_AT_MOST})`,
      );
      return `(SELECT count(*)::int FROM (SELECT FROM (${parts.join(' UNION ALL ')}) p LIMIT ${COUNTED_AT_MOST}) n)`;
    });
    const [{ n }] = await this.db.query<{ n: number[] }[]>(
      `SELECT ARRAY[${counts.join(', ')}] AS n`,
      values,
    );
    const views = Object.fromEntries(QUEUE_VIEWS.map((view, i) => [view, n[i]]));
    return { views: views as Record<QueueView, number>, lists: n.slice(QUEUE_VIEWS.length) };
  }
}
