import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Timer, TimerStore } from '../timer-store.port.js';

const TIMER = `SELECT id, case_id AS "caseId", kind, epoch, due_at AS "dueAt" FROM timer`;

/** Timers in PostgreSQL, by the clock of PostgreSQL. */
@Injectable()
export class PgTimerStore extends TimerStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  async due(id: string, epoch: number): Promise<Timer | undefined> {
    const [timer] = await this.db.query<Timer[]>(
      `${TIMER} WHERE id = $1 AND epoch = $2 AND state = 'armed' AND due_at <= clock_timestamp()`,
      [id, epoch],
    );
    return timer;
  }

  overdue(limit: number): Promise<Timer[]> {
    return this.db.query<Timer[]>(
      `${TIMER} WHERE state = 'armed' AND due_at <= clock_timestamp() ORDER BY due_at, id LIMIT $1
          FOR NO KEY UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  upcoming(seconds: number, limit: number): Promise<Timer[]> {
    return this.db.query<Timer[]>(
      `${TIMER} WHERE state = 'armed' AND due_at > clock_timestamp()
          AND due_at <= clock_timestamp() + make_interval(secs => $1) ORDER BY due_at, id LIMIT $2`,
      [seconds, limit],
    );
  }
}
