import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const CLAIM = `
INSERT INTO daily_task (task, day, subject, done_at) VALUES ($1, $2, $3, office_now())
ON CONFLICT DO NOTHING RETURNING 1`;

/**
 * What is done once a day, however many workers there are and whenever they were down: the row that
 * says so is written in the transaction of the work itself.
 */
@Injectable()
export class DailyTasks {
  constructor(private readonly db: DataSource) {}

  /** Does the work unless it was done for that day (ISO date in Taipei); true where it was done now. */
  once(
    task: string,
    day: string,
    subject: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const claimed = await tx.query<unknown[]>(CLAIM, [task, day, subject]);
      if (claimed.length > 0) await work(tx);
      return claimed.length > 0;
    });
  }

  /** For whom it was done on that day already. */
  async done(task: string, day: string): Promise<string[]> {
    const rows = await this.db.query<{ subject: string }[]>(
      'SELECT subject FROM daily_task WHERE task = $1 AND day = $2',
      [task, day],
    );
    return rows.map(({ subject }) => subject);
  }
}
