import { Injectable } from '@nestjs/common';
import { type Case, mayRead, type Staff } from '#case';
import { DataSource } from 'typeorm';
import { CaseReader } from '../case-reader.js';

export const DOINGS = ['looking', 'replying'] as const;
export type Doing = (typeof DOINGS)[number];

/** A colleague who has a case open. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly doing: Doing;
}

/** A case that somebody has open, with what decides who may know. */
export type CaseInUse = Pick<Case, 'caseNo' | 'lead' | 'consulted' | 'status'> & {
  readonly people: readonly Present[];
};

/** Whoever was not heard of for so long is not there any more. */
const EXPIRES_S = 25;

const IN_USE = `
SELECT c.case_no AS "caseNo", c.lead, c.consulted, c.status, p.people
  FROM (SELECT s.case_id, json_agg(json_build_object('id', s.staff_id, 'name', a.name, 'doing', s.doing)
                 ORDER BY a.name, s.staff_id) AS people
          FROM (SELECT case_id, staff_id,
                       CASE WHEN bool_or(doing = 'replying') THEN 'replying' ELSE 'looking' END AS doing
                  FROM presence WHERE seen_at > clock_timestamp() - interval '${EXPIRES_S} seconds'
                 GROUP BY case_id, staff_id) s
          JOIN staff_account a ON a.id = s.staff_id
         GROUP BY s.case_id) p
  JOIN cases c ON c.id = p.case_id
 WHERE $1::text IS NULL OR c.case_no = $1
 ORDER BY c.case_no`;

/** Who has which case open now. It is forgotten by itself when nobody says so any more. */
@Injectable()
export class Presence {
  constructor(
    private readonly db: DataSource,
    private readonly cases: CaseReader,
  ) {}

  /**
   * This window of this person has the case open; answers who else does. Throws Refusal `not_found`,
   * also where the case exists but is not for this person.
   */
  async enter(who: Staff, caseNo: string, tab: string, doing: Doing): Promise<Present[]> {
    const { id } = await this.cases.read(who, caseNo);
    await this.db.query(
      `WITH forgotten AS (
         DELETE FROM presence WHERE seen_at < clock_timestamp() - interval '10 minutes'
       )
       INSERT INTO presence (case_id, staff_id, tab, doing, seen_at)
       VALUES ($1, $2, $3, $4, clock_timestamp())
       ON CONFLICT (case_id, staff_id, tab)
       DO UPDATE SET doing = excluded.doing, seen_at = excluded.seen_at`,
      [id, who.id, tab, doing],
    );
    return this.others(who, caseNo);
  }

  /** This window has closed the case, also one that was given away meanwhile. Throws like `enter`. */
  async leave(who: Staff, caseNo: string, tab: string): Promise<Present[]> {
    await this.db.query(
      `DELETE FROM presence p USING cases c
        WHERE c.case_no = $1 AND p.case_id = c.id AND p.staff_id = $2 AND p.tab = $3`,
      [caseNo, who.id, tab],
    );
    await this.cases.read(who, caseNo);
    return this.others(who, caseNo);
  }

  /** Every case that is open on somebody's screen, for whoever decides what to tell to whom. */
  inUse(caseNo?: string): Promise<CaseInUse[]> {
    return this.db.query<CaseInUse[]>(IN_USE, [caseNo ?? null]);
  }

  private async others(who: Staff, caseNo: string): Promise<Present[]> {
    const found = await this.inUse(caseNo);
    return found.flatMap((inUse) => peopleFor(who, inUse));
  }
}

/** Who else is there, for somebody who may read the case; nobody for everybody else. */
export const peopleFor = (who: Staff, inUse: CaseInUse): Present[] =>
  mayRead(who, inUse) ? inUse.people.filter(({ id }) => id !== who.id) : [];
