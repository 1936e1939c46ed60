import { Injectable } from '@nestjs/common';
import { type Case, isOwnSection, maskNumbers, type Staff } from '#case';
import { DataSource } from 'typeorm';
import { visibleTo } from '../domain/queue-view.js';
import { numbered } from '../queue/numbered.js';

/** An answered case on a like matter, with the words it was answered with. */
export interface SimilarCase {
  readonly caseNo: string;
  readonly subject: string;
  readonly lead: string | null;
  readonly reply: string;
  readonly answeredAt: Date;
  /** 0 to 1: how much of the words they share. */
  readonly likeness: number;
}

/** Why two cases may be one matter. */
export const DUPLICATE_REASONS = ['same_item', 'same_contact', 'same_words'] as const;

/** A case that may be the same matter. */
export interface LikelyDuplicate {
  readonly caseNo: string;
  readonly subject: string;
  readonly status: string;
  readonly receivedAt: Date;
  readonly reasons: (typeof DUPLICATE_REASONS)[number][];
}

/** Below this, texts have no more in common than any two letters to the office. */
const LIKE = 0.12;
const SAME = 0.45;
const DAYS = 60;
const SHOWN = 5;

const ANSWERED = (visible: string) => `
SELECT c.case_no AS "caseNo", c.subject, c.lead, c.reply->>'text' AS reply,
       c.replied_at AS "answeredAt", similarity(w.opening, $1)::float8 AS likeness
  FROM case_words w JOIN cases c ON c.id = w.case_id
 WHERE w.opening % $1 AND c.id <> $2 AND c.reply IS NOT NULL
   AND c.status IN ('replied', 'closed') AND (${visible})
 ORDER BY similarity(w.opening, $1) + CASE WHEN c.lead = $3 THEN 0.1 ELSE 0 END DESC, c.id
 LIMIT ${SHOWN}`;

/** Each sign of being the same has an index of its own. */
const DUPLICATES = (visible: string) => `
SELECT c.case_no AS "caseNo", c.subject, c.lead, c.status, c.received_at AS "receivedAt",
       array_agg(DISTINCT sign.reason) AS reasons
  FROM (SELECT case_id AS id, 'same_words' AS reason FROM case_words WHERE opening % $1
        UNION ALL SELECT id, 'same_item' FROM cases WHERE upper(mail_item_no) = upper($4)
        UNION ALL SELECT id, 'same_contact' FROM cases WHERE lower(contact->>'email') = lower($5)
        UNION ALL SELECT id, 'same_contact' FROM cases WHERE contact->>'phone' = $6) sign
  JOIN cases c ON c.id = sign.id
 WHERE c.id <> $2 AND c.merged_into IS NULL AND c.status <> 'declined'
   AND c.received_at BETWEEN $3::timestamptz - interval '${DAYS} days' AND $3::timestamptz + interval '1 day'
   AND (${visible})
 GROUP BY c.id
 ORDER BY count(DISTINCT sign.reason) DESC, c.received_at DESC
 LIMIT ${SHOWN}`;

/** Finds cases that are like one the person has open; only those they may read. */
@Injectable()
export class SimilarReader {
  constructor(private readonly db: DataSource) {}

  /** The likest five that were answered; those of the same section come first among equals. */
  async answered(who: Staff, c: Case): Promise<SimilarCase[]> {
    const values: unknown[] = [openingOf(c), c.id, c.lead];
    const visible = numbered([visibleTo(who)], values);
    const rows = await this.near<SimilarCase>(LIKE, ANSWERED(visible), values);
    return rows.map((row) =>
      isOwnSection(who, row.lead)
        ? row
        : { ...row, subject: maskNumbers(row.subject), reply: maskNumbers(row.reply) },
    );
  }

  /** Cases of the sixty days before that may be the same matter, with the reasons; merged ones are none. */
  async duplicates(who: Staff, c: Case): Promise<LikelyDuplicate[]> {
    const { email, phone } = c.contact;
    const values: unknown[] = [
      ...[openingOf(c), c.id, c.receivedAt, c.mailItemNo || null, email || null, phone || null],
    ];
    const visible = numbered([visibleTo(who)], values);
    const rows = await this.near<LikelyDuplicate & { lead: string | null }>(
      SAME,
      DUPLICATES(visible),
      values,
    );
    return rows.map(({ lead, ...row }) =>
      isOwnSection(who, lead) ? row : { ...row, subject: maskNumbers(row.subject) },
    );
  }

  /** The operator with the index takes its threshold from the session: set for this one question. */
  private near<Row>(threshold: number, sql: string, values: unknown[]): Promise<Row[]> {
    return this.db.transaction(async (tx) => {
      await tx.query(`SELECT set_config('pg_trgm.similarity_threshold', $1, true)`, [
        String(threshold),
      ]);
      return tx.query<Row[]>(sql, values);
    });
  }
}

/** As the table of words keeps it. */
const openingOf = ({ subject, body }: Case): string =>
  `${subject} ${[...body].slice(0, 400).join('')}`;
