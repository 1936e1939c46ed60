import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CalendarVersion, RuleStore } from '../rule-store.port.js';

const VERSION = `SELECT no, calendar, reason, made_by AS "madeBy", made_at AS "madeAt" FROM calendar_version`;

/** Versions of calendar and policy in PostgreSQL; rows are only ever added. */
@Injectable()
export class PgRuleStore extends RuleStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  async currentCalendarNo(): Promise<number> {
    const [{ no }] = await this.db.query<{ no: number }[]>(
      'SELECT coalesce(max(no), 0)::int AS no FROM calendar_version',
    );
    return no;
  }

  async calendar(no: number): Promise<CalendarVersion | undefined> {
    const [found] = await this.db.query<CalendarVersion[]>(`${VERSION} WHERE no = $1`, [no]);
    return found;
  }

  calendars(): Promise<CalendarVersion[]> {
    return this.db.query<CalendarVersion[]>(`${VERSION} ORDER BY no DESC`);
  }

  async addCalendar(
    after: number,
    { calendar, reason, madeBy }: Omit<CalendarVersion, 'no' | 'madeAt'>,
  ): Promise<number | undefined> {
    const [added] = await this.db.query<{ no: number }[]>(
      `INSERT INTO calendar_version (no, calendar, reason, made_by)
       SELECT $1::int + 1, $2, $3, $4
        WHERE (SELECT coalesce(max(no), 0) FROM calendar_version) = $1
       ON CONFLICT DO NOTHING RETURNING no`,
      [after, JSON.stringify(calendar), reason, madeBy],
    );
    return added?.no;
  }

  async policy(id: string): Promise<unknown> {
    const [found] = await this.db.query<{ policy: unknown }[]>(
      'SELECT policy FROM sla_policy WHERE id = $1',
      [id],
    );
    return found?.policy;
  }

  async keepPolicy(id: string, policy: unknown): Promise<void> {
    await this.db.query(
      'INSERT INTO sla_policy (id, policy) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [id, JSON.stringify(policy)],
    );
  }
}
