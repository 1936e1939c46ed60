import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ClaimedMail, MailStore } from '../mail-store.port.js';

/** Only the attempt that has a mail in hand says how it ended: a late one finds the mail taken anew. */
const IN_HAND = `id = $1 AND state = 'sending' AND attempts = $2`;

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

  async renew({ id, attempts }: ClaimedMail, leaseSeconds: number): Promise<void> {
    await this.db.query(
      `UPDATE mail SET next_attempt_at = clock_timestamp() + make_interval(secs => $3) WHERE ${IN_HAND}`,
      [id, attempts, leaseSeconds],
    );
  }

  async keep({ id, attempts }: ClaimedMail): Promise<void> {
    await this.db.query(`UPDATE mail SET state = 'kept' WHERE ${IN_HAND}`, [id, attempts]);
  }

  async putOff({ id, attempts }: ClaimedMail, error: string, waitSeconds: number): Promise<void> {
    await this.db.query(
      `UPDATE mail SET state = 'queued', last_error = $3,
              next_attempt_at = clock_timestamp() + make_interval(secs => $4)
        WHERE ${IN_HAND}`,
      [id, attempts, error, waitSeconds],
    );
  }

  async settle({ id, attempts }: ClaimedMail, state: string, error?: string): Promise<void> {
    await this.db.query(
      `UPDATE mail SET state = $3, last_error = $4,
              sent_at = CASE WHEN $3 = 'sent' THEN clock_timestamp() END
        WHERE ${IN_HAND}`,
      [id, attempts, state, error ?? null],
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
