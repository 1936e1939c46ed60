import { Injectable } from '@nestjs/common';
import { Retention } from '#case';
import { DataSource } from 'typeorm';

/** The proofs of what is done once a day: longer than a year, so that each day of one can be looked at. */
const TASK_DAYS = 400;
const BATCH = 5_000;

const NOTICES = `
DELETE FROM staff_notice WHERE id IN (
  SELECT id FROM staff_notice WHERE read_at < office_now() - make_interval(days => $1) LIMIT ${BATCH})
RETURNING 1 AS gone`;
const TASKS = `
DELETE FROM daily_task WHERE (task, day, subject) IN (
  SELECT task, day, subject FROM daily_task
   WHERE day < (office_now() AT TIME ZONE 'Asia/Taipei')::date - ${TASK_DAYS} LIMIT ${BATCH})`;

/** Clears away notices that were read long ago, and old proofs of daily work. What is unread stays. */
@Injectable()
export class PurgeNotices {
  constructor(
    private readonly db: DataSource,
    private readonly retention: Retention,
  ) {}

  /** One batch; true where there is more to do at once. */
  async run(): Promise<boolean> {
    const [gone] = await this.db.query<[unknown[], number]>(NOTICES, [
      this.retention.terms.noticeDays,
    ]);
    await this.db.query(TASKS);
    return gone.length === BATCH;
  }
}
