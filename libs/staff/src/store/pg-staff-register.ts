import { Injectable } from '@nestjs/common';
import type { Role, Staff } from '#case';
import { newId } from '#kernel';
import { DataSource } from 'typeorm';
import {
  type Colleague,
  type Member,
  type NewStaff,
  StaffRegister,
} from '../staff-register.port.js';
import { StaffAccountSchema } from './staff.schema.js';

/** The staff register in PostgreSQL. */
@Injectable()
export class PgStaffRegister extends StaffRegister {
  constructor(private readonly db: DataSource) {
    super();
  }

  async findAccount(account: string): Promise<{ staff: Staff; passwordHash: string } | undefined> {
    const found = await this.db.manager.findOneBy(StaffAccountSchema, { account, active: true });
    if (!found) return undefined;
    const { id, name, role, section, passwordHash } = found;
    return { staff: { id, account, name, role, section }, passwordHash };
  }

  ofSection(section: string): Promise<Colleague[]> {
    return this.db.query<Colleague[]>(
      `SELECT id, account, name, role, email FROM staff_account WHERE section = $1 AND active ORDER BY account`,
      [section],
    );
  }

  withRole(role: Role): Promise<Colleague[]> {
    return this.db.query<Colleague[]>(
      `SELECT id, account, name, role, email FROM staff_account WHERE role = $1 AND active ORDER BY account`,
      [role],
    );
  }

  async put(staff: NewStaff, passwordHash: string): Promise<void> {
    await this.changed(
      `INSERT INTO staff_account (id, account, name, role, section, email, password_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (account) DO UPDATE SET name = excluded.name, role = excluded.role,
         section = excluded.section, email = excluded.email, password_hash = excluded.password_hash, active = true
       RETURNING id`,
      [newId(), staff.account, staff.name, staff.role, staff.section, staff.email, passwordHash],
    );
  }

  setPassword(account: string, passwordHash: string): Promise<boolean> {
    return this.changed(
      `WITH changed AS (UPDATE staff_account SET password_hash = $2 WHERE account = $1 AND active
                        RETURNING id) SELECT id FROM changed`,
      [account, passwordHash],
    );
  }

  deactivate(account: string): Promise<boolean> {
    return this.changed(
      `WITH changed AS (UPDATE staff_account SET active = false WHERE account = $1 AND active
                        RETURNING id) SELECT id FROM changed`,
      [account],
    );
  }

  members(): Promise<Member[]> {
    return this.db.query<Member[]>(
      'SELECT id, account, name, role, section, email, active FROM staff_account ORDER BY account',
    );
  }

  /**
   * Changes one account; whoever was signed in with it has to sign in anew, also who came in while the
   * change waited for its turn: the sessions are looked up after it.
   */
  private changed(change: string, values: readonly unknown[]): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [found] = await tx.query<{ id: string }[]>(change, [...values]);
      if (!found) return false;
      await tx.query('DELETE FROM session WHERE account_id = $1', [found.id]);
      return true;
    });
  }
}
