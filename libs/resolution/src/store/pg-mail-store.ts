import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ClaimedMail, MailStore } from '../mail-store.port.js';

/** Mails in PostgreSQL; all times are the database's own. */
@Injectable()
export class PgMailStore extends MailStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  async claim(id: string, leaseSeconds: number): Promise<ClaimedMail | undefined> {
    const [rows] = await this.db.query<[ClaimedMail[], number]>(
      `UPDATE mail SET state = 'sending', attempts = attempts + 1,
              next_attempt_at = clock_timestamp() + make_interval(secs => $2)
        WHERE id = $1 AND state IN ('queued', 'sending') AND next_attempt_at <= clock_timestamp()
       RETURNING id, case_id AS "caseId", kind, recipient, subject, text, attempts`,
      [id, leaseSeconds],
    );
    return rows[0];
  }

  async sent(id: string): Promise<void> {
    await this.db.query(
      `UPDATE mail SET state = 'sent', sent_at = clock_timestamp(), last_error = NULL WHERE id = $1`,
      [id],
    );
  }

  async keep(id: string): Promise<void> {
    await this.db.query(`UPDATE mail SET state = 'kept' WHERE id = $1`, [id]);
  }

  async failed(id: string, error: string, waitSeconds: number | undefined): Promise<void> {
    await this.db.query(
      `UPDATE mail SET state = CASE WHEN $3::int IS NULL THEN 'failed' ELSE 'queued' END, last_error = $2,
              next_attempt_at = clock_timestamp() + make_interval(secs => coalesce($3::int, 0))
        WHERE id = $1`,
      [id, error.slice(0, 500), waitSeconds ?? null],
    );
  }

  async waiting(limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT id FROM mail WHERE state IN ('queued', 'sending') AND next_attempt_at <= clock_timestamp()
        ORDER BY next_attempt_at, id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
