import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { alarmMail } from './alarm-mail.js';
import { CheckLog, type FinishedCheck } from './check-log.port.js';

const TASK = 'deadline_check';

/** $1 to $6 the check · $7 subject · $8 text of the mail to each administrator */
const KEEP = `
WITH kept AS (
  INSERT INTO deadline_check (id, started_at, finished_at, checked, differing, samples)
  VALUES ($1::uuid, $2, $3, $4, $5::int, $6)
)
INSERT INTO mail (id, case_id, kind, dedupe_key, recipient, subject, text)
SELECT gen_random_uuid(), NULL, 'alarm', 'deadline-check-' || $1::uuid || '-' || a.id, a.email, $7::text, $8::text
  FROM staff_account a WHERE a.role = 'admin' AND a.active AND $5::int > 0`;

/** A worker that died in the middle leaves its claim behind: after an hour somebody else takes it. */
const CLAIM = `
INSERT INTO daily_task (task, day, done_at) VALUES ($1, $2, office_now())
ON CONFLICT (task, day, subject) DO UPDATE SET done_at = office_now()
  WHERE daily_task.done_at < office_now() - interval '1 hour'
    AND NOT EXISTS (SELECT 1 FROM deadline_check WHERE finished_at >= daily_task.done_at)
RETURNING 1`;

/** Checks and their alarms in PostgreSQL. */
@Injectable()
export class PgCheckLog extends CheckLog {
  constructor(private readonly db: DataSource) {
    super();
  }

  async keep(check: FinishedCheck): Promise<void> {
    const { id, startedAt, finishedAt, checked, differing, samples } = check;
    const { subject, text } = alarmMail(check);
    await this.db.query(KEEP, [
      ...[id, startedAt, finishedAt, checked, differing],
      ...[JSON.stringify(samples), subject, text],
    ]);
  }

  async claim(day: string): Promise<boolean> {
    return (await this.db.query<unknown[]>(CLAIM, [TASK, day])).length > 0;
  }

  async release(day: string): Promise<void> {
    await this.db.query('DELETE FROM daily_task WHERE task = $1 AND day = $2', [TASK, day]);
  }
}
