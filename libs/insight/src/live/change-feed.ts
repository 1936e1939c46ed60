import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Fact } from '../domain/live/sight.js';
import { Snapshot } from '../domain/live/snapshot.js';

/** Everything that became visible between two moments. */
export interface Batch {
  /** The later of the two: the place from which to go on. */
  readonly snapshot: Snapshot;
  readonly facts: readonly Fact[];
  /** Who was given notices in the console. */
  readonly noticed: readonly { readonly txid: string; readonly staffId: string }[];
  /** There is more than is told: whoever follows has to look at everything anew. */
  readonly isTooMuch: boolean;
}

/** So many facts, and so many people with notices, are told one by one. */
const MOST = 2_000;

/**
 * $1 the snapshot from which to go on. Whatever it does not see and this statement does is new: also
 * what was written before and committed later. One statement, so that both look from the same moment.
 */
export const NEW_TO = (table: string) => `
  ${table}.txid >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
  AND ${table}.txid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
  AND NOT pg_visible_in_snapshot(${table}.txid::text::xid8, $1::pg_snapshot)`;
const SINCE = `
SELECT pg_current_snapshot()::text AS snapshot,
  coalesce((SELECT json_agg(f ORDER BY f.no) FROM (
    SELECT e.id AS no, e.txid::text, e.type, e.at, c.case_no AS "caseNo", c.version, c.lead, c.consulted,
           c.status, e.data->>'from' AS "from",
           CASE WHEN e.actor->>'by' = 'staff' THEN e.actor->>'id' END AS "actorId"
      FROM case_event e JOIN cases c ON c.id = e.case_id
     WHERE ${NEW_TO('e')} ORDER BY e.id LIMIT ${MOST + 1}) f), '[]') AS facts,
  coalesce((SELECT json_agg(s) FROM (
    SELECT DISTINCT n.txid::text, n.staff_id AS "staffId"
      FROM staff_notice n WHERE ${NEW_TO('n')} LIMIT ${MOST + 1}) s), '[]') AS noticed`;

type Row = Omit<Batch, 'snapshot' | 'isTooMuch' | 'facts'> & {
  readonly snapshot: string;
  readonly facts: (Omit<Fact, 'at'> & { readonly at: string })[];
};

/** The stream of changes to cases, read from the events themselves: it cannot lose what they hold. */
@Injectable()
export class ChangeFeed {
  constructor(private readonly db: DataSource) {}

  /** The place from which everything yet to come can be asked for. */
  async now(): Promise<Snapshot> {
    const [{ snapshot }] = await this.db.query<{ snapshot: string }[]>(
      'SELECT pg_current_snapshot()::text AS snapshot',
    );
    return readOwn(snapshot);
  }

  /** Each fact exactly once, however its transaction was ordered, if one goes on from `snapshot`. */
  async since(given: Snapshot): Promise<Batch> {
    const [row] = await this.db.query<Row[]>(SINCE, [given.text]);
    const snapshot = readOwn(row.snapshot);
    // A place from another server, before it was restored from a backup, leads nowhere here.
    const most = Math.max(row.facts.length, row.noticed.length);
    const isTooMuch = most > MOST || !given.isNotAfter(snapshot);
    if (isTooMuch) return { snapshot, facts: [], noticed: [], isTooMuch };
    const facts = row.facts.map((fact) => ({ ...fact, at: new Date(fact.at) }));
    return { snapshot, facts, noticed: row.noticed, isTooMuch };
  }
}

function readOwn(text: string): Snapshot {
  const snapshot = Snapshot.read(text);
  if (!snapshot) throw new Error(`not a snapshot: ${text}`);
  return snapshot;
}
