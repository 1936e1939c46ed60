import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { DataSource } from 'typeorm';
import { type OwnSession, type Resumed, SessionStore } from '../staff-register.port.js';

/** Sessions and failed sign-ins in PostgreSQL. A session's use is written down once a minute at most. */
@Injectable()
export class PgSessionStore extends SessionStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  /** Takes the account's row first, as whoever changes its password does: one of both is before the other. */
  async create(
    tokenHash: string,
    account: { readonly id: string; readonly passwordHash: string },
    device: string,
  ): Promise<boolean> {
    const made = await this.db.query<unknown[]>(
      `WITH over AS (DELETE FROM session WHERE created_at < clock_timestamp() - interval '2 days'),
            seen AS (UPDATE staff_account SET last_signed_in_at = clock_timestamp()
                      WHERE id = $2 AND active AND password_hash = $4 RETURNING id)
       INSERT INTO session (token_hash, account_id, created_at, seen_at, device, id)
       SELECT $1, seen.id, clock_timestamp(), clock_timestamp(), $3, gen_random_uuid() FROM seen
       RETURNING 1`,
      [tokenHash, account.id, device, account.passwordHash],
    );
    return made.length > 0;
  }

  async resume(
    tokenHash: string,
    { isUse }: { readonly isUse: boolean },
    idleMinutes: number,
    absoluteHours: number,
  ): Promise<Resumed | undefined> {
    const [found] = await this.db.query<(Staff & Omit<Resumed, 'staff'>)[]>(
      `WITH valid AS (
         SELECT s.token_hash, s.seen_at, a.id, a.account, a.name, a.role, a.section,
                a.must_change_password AS "mustChangePassword",
                EXISTS (SELECT 1 FROM second_step f WHERE f.account_id = a.id AND f.secret IS NOT NULL) AS "hasSecondStep"
           FROM session s JOIN staff_account a ON a.id = s.account_id AND a.active
          WHERE s.token_hash = $1
            AND s.seen_at > clock_timestamp() - make_interval(mins => $2)
            AND s.created_at > clock_timestamp() - make_interval(hours => $3)
       ), used AS (
         UPDATE session s SET seen_at = clock_timestamp() FROM valid v
          WHERE $4 AND s.token_hash = v.token_hash AND v.seen_at < clock_timestamp() - interval '1 minute'
       )
       SELECT id, account, name, role, section, "mustChangePassword", "hasSecondStep" FROM valid`,
      [tokenHash, idleMinutes, absoluteHours, isUse],
    );
    if (!found) return undefined;
    const { mustChangePassword, hasSecondStep, ...staff } = found;
    return { staff, mustChangePassword, hasSecondStep };
  }

  ofAccount(
    accountId: string,
    thisHash: string,
    idleMinutes: number,
    absoluteHours: number,
  ): Promise<OwnSession[]> {
    return this.db.query<OwnSession[]>(
      `SELECT coalesce(id::text, '') AS id, device, created_at AS "createdAt", seen_at AS "seenAt", token_hash = $2 AS "isThis"
         FROM session WHERE account_id = $1
          AND seen_at > clock_timestamp() - make_interval(mins => $3)
          AND created_at > clock_timestamp() - make_interval(hours => $4)
        ORDER BY created_at DESC, id`,
      [accountId, thisHash, idleMinutes, absoluteHours],
    );
  }

  async endOwn(accountId: string, thisHash: string, which: string): Promise<number> {
    const [, ended] = await this.db.query<[unknown[], number]>(
      `DELETE FROM session WHERE account_id = $1
          AND CASE WHEN $3 = 'others' THEN token_hash <> $2 ELSE id::text = $3 END`,
      [accountId, thisHash, which],
    );
    return ended;
  }

  async standing(
    tokenHashes: readonly string[],
    idleMinutes: number,
    absoluteHours: number,
  ): Promise<Map<string, Staff>> {
    const rows = await this.db.query<(Staff & { tokenHash: string })[]>(
      `SELECT s.token_hash AS "tokenHash", a.id, a.account, a.name, a.role, a.section
         FROM session s JOIN staff_account a ON a.id = s.account_id AND a.active
        WHERE s.token_hash = ANY($1)
          AND s.seen_at > clock_timestamp() - make_interval(mins => $2)
          AND s.created_at > clock_timestamp() - make_interval(hours => $3)`,
      [tokenHashes, idleMinutes, absoluteHours],
    );
    return new Map(rows.map(({ tokenHash, ...staff }) => [tokenHash, staff]));
  }

  async end(tokenHash: string): Promise<void> {
    await this.db.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }

  async failures(
    subjects: readonly string[],
  ): Promise<{ subject: string; failures: number; secondsAgo: number }[]> {
    return this.db.query(
      `SELECT subject, failures, extract(epoch FROM clock_timestamp() - last_at)::float8 AS "secondsAgo"
         FROM login_failure WHERE subject = ANY($1)`,
      [subjects],
    );
  }

  /** One statement that locks the subject's row: of many at once, each sees those before it. */
  async attempt(
    subject: string,
    waits: readonly number[],
    forgetAfterSeconds: number,
  ): Promise<number> {
    const [{ wait }] = await this.db.query<{ wait: number }[]>(
      `WITH counted AS (
         INSERT INTO login_failure AS f (subject, failures, last_at) VALUES ($1, 1, clock_timestamp())
         ON CONFLICT (subject) DO UPDATE SET last_at = clock_timestamp(), failures =
           CASE WHEN f.last_at < clock_timestamp() - make_interval(secs => $3) THEN 1 ELSE f.failures + 1 END
          WHERE f.last_at + make_interval(secs => ($2::float8[])[least(f.failures, cardinality($2))])
                <= clock_timestamp()
         RETURNING 1
       )
       SELECT CASE WHEN EXISTS (SELECT 1 FROM counted) THEN 0 ELSE greatest(1, coalesce((
         SELECT extract(epoch FROM last_at - clock_timestamp()) + ($2::float8[])[least(failures, cardinality($2))]
           FROM login_failure WHERE subject = $1), 1)) END::float8 AS wait`,
      [subject, waits, forgetAfterSeconds],
    );
    return wait;
  }

  async failed(subjects: readonly string[], forgetAfterSeconds: number): Promise<void> {
    await this.db.query(
      `WITH past AS (DELETE FROM login_failure
                      WHERE last_at < clock_timestamp() - interval '2 days' AND subject <> ALL($1))
       INSERT INTO login_failure AS f (subject, failures, last_at)
       SELECT s, 1, clock_timestamp() FROM unnest($1::text[]) AS s ORDER BY s
       ON CONFLICT (subject) DO UPDATE SET last_at = excluded.last_at, failures =
         CASE WHEN f.last_at < clock_timestamp() - make_interval(secs => $2) THEN 1 ELSE f.failures + 1 END`,
      [subjects, forgetAfterSeconds],
    );
  }

  async forget(subjects: readonly string[]): Promise<void> {
    await this.db.query('DELETE FROM login_failure WHERE subject = ANY($1)', [subjects]);
  }
}
