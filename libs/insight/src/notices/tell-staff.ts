import { Injectable, Logger } from '@nestjs/common';
import type { Staff } from '#case';
import { newId } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { type NoticeFact, TOLD_EVENTS, whoIsTold } from '../domain/notice/who-is-told.js';
import { Snapshot } from '../domain/live/snapshot.js';
import { NEW_TO } from '../live/change-feed.js';

const NAME = 'notices';

/** Where the worker is; the first one begins with what happens from now on. */
const TAKE = `SELECT snapshot FROM feed_cursor WHERE name = '${NAME}' FOR UPDATE SKIP LOCKED`;
const BEGIN = `
INSERT INTO feed_cursor (name, snapshot) VALUES ('${NAME}', pg_current_snapshot()::text)
ON CONFLICT (name) DO NOTHING`;
const MOVE = `UPDATE feed_cursor SET snapshot = $1 WHERE name = '${NAME}'`;

const NOW = 'SELECT pg_current_snapshot()::text AS snapshot';
/** So many events are in hand at once, with no more of each than decides who is told. */
const MOST = 500;

/** $1 the snapshot from which to go on · $2 types of events · $3 the snapshot up to which to go */
const SINCE = `
DECLARE told NO SCROLL CURSOR FOR
SELECT e.id::text AS no, e.type, e.at, c.case_no AS "caseNo", c.lead, c.consulted, c.status,
       jsonb_build_object('handlerId', e.data->'handlerId', 'sections', e.data->'sections',
         'text', CASE WHEN e.type = 'case.noted' THEN e.data->'text' END) AS data,
       c.handler_id AS "handlerId", e.actor->>'id' AS "actorId",
       CASE WHEN e.actor->>'by' = 'staff' THEN e.actor->>'name' END AS "actorName"
  FROM case_event e JOIN cases c ON c.id = e.case_id
 WHERE ${NEW_TO('e')} AND e.type = ANY($2::text[])
   AND pg_visible_in_snapshot(e.txid::text::xid8, $3::pg_snapshot)
 ORDER BY e.id`;
const NEXT = `FETCH ${MOST} FROM told`;

/** $1 notices {id, staff_id, kind, items, dedupe_key} */
const WRITE = `
INSERT INTO staff_notice (id, staff_id, at, kind, items, dedupe_key)
SELECT n.id, n.staff_id, office_now(), n.kind, n.items, n.dedupe_key
  FROM jsonb_to_recordset($1::jsonb)
       AS n(id uuid, staff_id uuid, kind text, items jsonb, dedupe_key text)
ON CONFLICT (dedupe_key) DO NOTHING`;

/**
 * Tells people in the console what has happened to their cases. The place in the stream of events moves
 * in the transaction that writes the notices: nothing is told twice, and nothing is left out.
 */
@Injectable()
export class TellStaff {
  private readonly log = new Logger('notices');

  constructor(private readonly db: DataSource) {}

  /** One round; does nothing where another worker is at it. */
  async run(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [place] = await tx.query<{ snapshot: string }[]>(TAKE);
      if (!place) return void (await tx.query(BEGIN));
      const [{ snapshot }] = await tx.query<{ snapshot: string }[]>(NOW);
      if (snapshot === place.snapshot) return;
      if (!isLater(place.snapshot, snapshot)) {
        this.log.warn('the place in the events is of another server: going on from now');
      } else await this.tell(tx, place.snapshot, snapshot);
      await tx.query(MOVE, [snapshot]);
    });
  }

  private async tell(tx: EntityManager, from: string, to: string): Promise<void> {
    await tx.query(SINCE, [from, TOLD_EVENTS, to]);
    let staff: readonly Staff[] | undefined;
    for (;;) {
      const facts = await tx.query<NoticeFact[]>(NEXT);
      if (facts.length === 0) break;
      staff ??= await tx.query<Staff[]>(
        'SELECT id, account, name, role, section FROM staff_account WHERE active',
      );
      await this.write(tx, facts, staff);
    }
    await tx.query('CLOSE told');
  }

  private async write(
    tx: EntityManager,
    facts: readonly NoticeFact[],
    staff: readonly Staff[],
  ): Promise<void> {
    const notices = facts.flatMap((fact) =>
      whoIsTold(fact, staff).map(({ staffId, kind }) => ({
        ...{ id: newId(), staff_id: staffId, kind, dedupe_key: `event-${fact.no}-${staffId}` },
        items: [{ caseNo: fact.caseNo, ...(fact.actorName && { by: fact.actorName }) }],
      })),
    );
    if (notices.length > 0) await tx.query(WRITE, [JSON.stringify(notices)]);
  }
}

/** A database restored on another server counts its transactions anew. */
function isLater(before: string, after: string): boolean {
  const [one, other] = [Snapshot.read(before), Snapshot.read(after)];
  return one !== undefined && other !== undefined && one.isNotAfter(other);
}
