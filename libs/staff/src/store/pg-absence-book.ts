import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { type Absence, AbsenceBook, type Somebody } from '../absence/absence.port.js';
import type { Away } from '../domain/absence/deputies.js';
import type { Hand } from '../people/account-desk.port.js';
import { record } from './account-writes.js';

/** Of this system's advisory locks, the one of whoever enters days away. */
const ENTERING = 76;
const TODAY = `(office_now() AT TIME ZONE 'Asia/Taipei')::date`;
const DAYS = `staff_id AS "staffId", deputy_id AS "deputyId", from_day::text AS "from", to_day::text AS "to"`;
const SOMEBODY = 'SELECT id, account, name, role, section, email FROM staff_account';

const UPCOMING = `
SELECT b.id, b.staff_id AS "staffId", b.deputy_id AS "deputyId", b.from_day::text AS "from",
       b.to_day::text AS "to", a.account, a.name, a.section,
       d.account AS "deputyAccount", d.name AS "deputyName"
  FROM absence b JOIN staff_account a ON a.id = b.staff_id JOIN staff_account d ON d.id = b.deputy_id
 WHERE b.ended_at IS NULL AND b.to_day >= ${TODAY} AND ($1::uuid[] IS NULL OR b.staff_id = ANY($1))
 ORDER BY b.from_day, b.id`;

/** Days away in PostgreSQL. */
@Injectable()
export class PgAbsenceBook extends AbsenceBook {
  constructor(private readonly db: DataSource) {
    super();
  }

  async today() {
    const away = await this.db.query<Away[]>(
      `SELECT ${DAYS} FROM absence WHERE ended_at IS NULL AND from_day <= ${TODAY} AND to_day >= ${TODAY}
        ORDER BY from_day, id`,
    );
    const ids = away.flatMap(({ staffId, deputyId }) => [staffId, deputyId]);
    // Whoever is locked neither acts nor is acted for by name: only their cases are, by their section.
    const people =
      ids.length > 0
        ? await this.db.query<Somebody[]>(`${SOMEBODY} WHERE active AND id = ANY($1)`, [ids])
        : [];
    return { away, people: new Map(people.map((one) => [one.id, one])) };
  }

  upcoming(staffIds?: readonly string[]): Promise<Absence[]> {
    return this.db.query<Absence[]>(UPCOMING, [staffIds ?? null]);
  }

  enter(id: string, given: Away, by: Hand, check: (known: Away[]) => void): Promise<void> {
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [ENTERING]);
      check(await this.known(tx, given));
      await tx.query(
        `INSERT INTO absence (id, staff_id, deputy_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5)`,
        [id, given.staffId, given.deputyId, given.from, given.to],
      );
      const { deputyId, from, to } = given;
      await record(tx, given.staffId, by, {
        ...{ type: 'absence.entered', data: { deputyId, from, to } },
      });
    });
  }

  end(absence: Absence, by: Hand): Promise<void> {
    return this.db.transaction(async (tx) => {
      const [, ended] = await tx.query<[unknown[], number]>(
        'UPDATE absence SET ended_at = office_now() WHERE id = $1 AND ended_at IS NULL',
        [absence.id],
      );
      if (ended === 0) throw new Refusal('not_found');
      const { from, to } = absence;
      await record(tx, absence.staffId, by, { type: 'absence.ended', data: { from, to } });
    });
  }

  async person(account: string): Promise<Somebody | undefined> {
    const [found] = await this.db.query<Somebody[]>(`${SOMEBODY} WHERE active AND account = $1`, [
      account,
    ]);
    return found;
  }

  everybody(): Promise<Somebody[]> {
    return this.db.query<Somebody[]>(`${SOMEBODY} WHERE active ORDER BY section, account`);
  }

  private known(tx: EntityManager, { from, to }: Away): Promise<Away[]> {
    return tx.query<Away[]>(
      `SELECT ${DAYS} FROM absence WHERE ended_at IS NULL AND from_day <= $2 AND to_day >= $1`,
      [from, to],
    );
  }
}
