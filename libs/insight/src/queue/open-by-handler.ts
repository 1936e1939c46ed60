import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { sectionsLedBy, viewCondition } from '../domain/queue-view.js';
import { OfficeDays } from '../office-days.js';
import { numbered } from './numbered.js';

/** What somebody has in hand; `account` is null for what nobody has taken. */
export interface InHand {
  readonly account: string | null;
  readonly open: number;
  readonly overdue: number;
}

/** How much each person of a section has in hand, for whoever hands work out there. */
@Injectable()
export class OpenByHandler {
  constructor(
    private readonly db: DataSource,
    private readonly days: OfficeDays,
  ) {}

  /** Of the sections this person is the chief of, or stands in for the chief of; else nothing. */
  of(who: Staff): Promise<InHand[]> {
    const sections = sectionsLedBy(who);
    const bounds = this.days.bounds();
    const values: unknown[] = [sections];
    const [open, overdue] = (['open', 'breached'] as const).map((view) =>
      numbered([viewCondition(view, who, bounds)], values),
    );
    return this.db.query<InHand[]>(
      `SELECT a.account, count(*)::int AS open, (count(*) FILTER (WHERE ${overdue}))::int AS overdue
         FROM cases c LEFT JOIN staff_account a ON a.id = c.handler_id
        WHERE c.lead = ANY($1) AND ${open} GROUP BY 1 ORDER BY 1`,
      values,
    );
  }
}
