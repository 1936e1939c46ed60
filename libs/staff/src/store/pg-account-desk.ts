import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { ABSOLUTE_HOURS, IDLE_MINUTES } from '../domain/session-limits.js';
import {
  AccountDesk,
  type AccountEvent,
  type AccountQuery,
  type AccountRecord,
  type AccountStep,
  type Hand,
} from '../people/account-desk.port.js';
import { StaffAccountSchema } from './staff.schema.js';
import { writeStep } from './account-writes.js';

/** Of this system's advisory locks, the one of whoever changes an account. */
const CHANGING = 75;

const ACCOUNT = `
SELECT a.id, a.account, a.name, a.email, a.role, a.section, a.active,
       a.must_change_password AS "mustChangePassword", a.last_signed_in_at AS "lastSignedInAt",
       a.created_at AS "createdAt",
       (SELECT count(*)::int FROM session s WHERE s.account_id = a.id
           AND s.seen_at > clock_timestamp() - interval '${IDLE_MINUTES} minutes'
           AND s.created_at > clock_timestamp() - interval '${ABSOLUTE_HOURS} hours') AS sessions,
       EXISTS (SELECT 1 FROM second_step f WHERE f.account_id = a.id AND f.secret IS NOT NULL) AS "secondStep"
  FROM staff_account a`;

const WANTED = `
 WHERE ($1::text IS NULL OR a.account ILIKE $1 OR a.name ILIKE $1 OR a.email ILIKE $1)
   AND ($2::text IS NULL OR a.role = $2) AND ($3::text IS NULL OR a.section = $3)
   AND ($4::boolean IS NULL OR a.active = $4) AND ($5::text IS NULL OR a.account > $5)
 ORDER BY a.account LIMIT $6`;

const TAKEN = '23505';

/** Accounts in PostgreSQL, changed one at a time. */
@Injectable()
export class PgAccountDesk extends AccountDesk {
  constructor(private readonly db: DataSource) {
    super();
  }

  async list({ q, role, section, state, limit, after }: AccountQuery) {
    const literal = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
    const active = state ? state === 'active' : null;
    const rows = await this.db.query<AccountRecord[]>(`${ACCOUNT}${WANTED}`, [
      ...[literal, role ?? null, section ?? null, active, after ?? null, limit + 1],
    ]);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items[items.length - 1].account : null };
  }

  find(id: string): Promise<AccountRecord | undefined> {
    return this.one(this.db.manager, 'a.id::text = $1', id);
  }

  events(id: string, limit: number): Promise<AccountEvent[]> {
    return this.db.query<AccountEvent[]>(
      `SELECT type, at, actor, data FROM account_event WHERE subject_id::text = $1
        ORDER BY id DESC LIMIT $2`,
      [id, limit],
    );
  }

  create(
    given: Pick<AccountRecord, 'id' | 'account' | 'name' | 'email' | 'role' | 'section'>,
    by: Hand,
    step: AccountStep,
  ): Promise<AccountRecord> {
    const row = { ...given, active: true, passwordHash: step.password?.hash ?? '' };
    return this.db
      .transaction(async (tx) => {
        await tx.insert(StaffAccountSchema, row);
        await writeStep(tx, given.id, by, step);
        return this.existing(tx, given.id);
      })
      .catch((error: { code?: string }) => {
        if (error.code === TAKEN) throw new Refusal('account_exists');
        throw error;
      });
  }

  change(
    id: string,
    by: Hand,
    decide: (current: AccountRecord, otherAdmins: number) => AccountStep | undefined,
  ): Promise<AccountRecord> {
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [CHANGING]);
      const current = await this.existing(tx, id);
      const [{ others }] = await tx.query<{ others: number }[]>(
        `SELECT count(*)::int AS others FROM staff_account WHERE role = 'admin' AND active AND id <> $1`,
        [current.id],
      );
      const step = decide(current, others);
      if (!step) return current;
      await writeStep(tx, current.id, by, step);
      return this.existing(tx, id);
    });
  }

  ownerOfLink(tokenHash: string): Promise<AccountRecord | undefined> {
    const ofLink = `a.active AND a.id = (SELECT l.account_id FROM password_link l
                     WHERE l.token_hash = $1 AND l.expires_at > office_now())`;
    return this.one(this.db.manager, ofLink, tokenHash);
  }

  private async existing(tx: EntityManager, id: string): Promise<AccountRecord> {
    const found = await this.one(tx, 'a.id::text = $1', id);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  private async one(tx: EntityManager, condition: string, value: string) {
    const [found] = await tx.query<AccountRecord[]>(`${ACCOUNT} WHERE ${condition}`, [value]);
    return found as AccountRecord | undefined;
  }
}
