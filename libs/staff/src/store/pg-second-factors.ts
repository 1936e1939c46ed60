import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type SecondFactor, SecondFactors } from '../second-factor/second-factors.port.js';
import { record } from './account-writes.js';

/** Second steps in PostgreSQL. */
@Injectable()
export class PgSecondFactors extends SecondFactors {
  constructor(private readonly db: DataSource) {
    super();
  }

  async find(accountId: string): Promise<SecondFactor | undefined> {
    const [found] = await this.db.query<SecondFactor[]>(
      `SELECT secret, pending, confirmed_at AS "confirmedAt", cardinality(recovery) AS "recoveryLeft"
         FROM second_step WHERE account_id = $1`,
      [accountId],
    );
    return found;
  }

  async keepPending(accountId: string, sealed: string): Promise<void> {
    await this.db.query(
      `INSERT INTO second_step (account_id, pending, last_step, recovery) VALUES ($1, $2, 0, '{}')
       ON CONFLICT (account_id) DO UPDATE SET pending = excluded.pending`,
      [accountId, sealed],
    );
  }

  /** One statement: of two who bring the same code at once, one is let in. */
  async useStep(accountId: string, step: number): Promise<boolean> {
    const [, used] = await this.db.query<[unknown[], number]>(
      'UPDATE second_step SET last_step = $2 WHERE account_id = $1 AND last_step < $2',
      [accountId, step],
    );
    return used > 0;
  }

  useRecovery(accountId: string, codeHash: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [used] = await tx.query<[{ left: number; name: string }[], number]>(
        `UPDATE second_step s SET recovery = array_remove(s.recovery, $2) FROM staff_account a
          WHERE s.account_id = $1 AND a.id = s.account_id AND $2 = ANY(s.recovery)
         RETURNING cardinality(s.recovery) AS left, a.name`,
        [accountId, codeHash],
      );
      if (used.length === 0) return false;
      const [{ left, name }] = used;
      const by = { id: accountId, name };
      await record(tx, accountId, by, { type: 'recovery-code.used', data: { left } });
      return true;
    });
  }
}
