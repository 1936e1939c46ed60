import { Injectable } from '@nestjs/common';
import { asRows, CLOCK_HISTORY, readHistory, type StoredHistory } from '#case';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK_EVENTS } from '../domain/clock/clock-facts.js';
import {
  type Batch,
  type OpenCase,
  OpenClocks,
  type Reckoning,
  type RecomputeProgress,
} from './open-clocks.port.js';
import * as sql from './open-clocks.sql.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface Name {
  readonly id: string;
  readonly caseNo: string;
  readonly lead: string | null;
}

/** The running and paused clocks in PostgreSQL. */
@Injectable()
export class PgOpenClocks extends OpenClocks {
  constructor(private readonly db: DataSource) {
    super();
  }

  async page(after: string | undefined, limit: number): Promise<OpenCase[]> {
    return read(this.db.manager, await idsOf(this.db.manager, sql.OPEN_CASES, [after, limit]));
  }

  async olderThan(no: number, than: number): Promise<number | undefined> {
    const [oldest] = await this.db.query<{ no: number | null }[]>(sql.OLDEST, [no, than]);
    return oldest.no ?? undefined;
  }

  async begin(no: number): Promise<void> {
    await this.db.query(sql.BEGIN, [no]);
  }

  bringUp(
    no: number,
    { older, after, limit }: Batch,
    at: Date,
    reckon: (cases: readonly OpenCase[]) => Promise<readonly Reckoning[]>,
  ): Promise<string | undefined> {
    return this.db.transaction(async (tx) => {
      const ids = await idsOf(tx, sql.CASES_BEHIND, [older, after, limit]);
      const locked = await tx.query<{ id: string }[]>(sql.LOCK_CASES, [ids]);
      if (locked.length > 0) {
        // Read only now that nobody else writes them.
        const reckoned = await reckon(
          await read(
            tx,
            locked.map(({ id }) => id),
          ),
        );
        await tx.query(sql.BRING_UP, [...asParameters(reckoned, at), no]);
      }
      return ids.at(-1);
    });
  }

  async finish(no: number): Promise<void> {
    await this.db.query(sql.FINISH, [no]);
  }

  async progress(no: number): Promise<RecomputeProgress> {
    const [row] = await this.db.query<
      (RecomputeProgress & { behind: number; clocks: number | null })[]
    >(sql.PROGRESS, [no]);
    const { behind, clocks, moved, startedAt, finishedAt } = row;
    const total = Math.max(clocks ?? 0, behind);
    return { done: total - behind, total, moved: moved ?? 0, startedAt, finishedAt };
  }
}

async function idsOf(
  db: EntityManager,
  statement: string,
  parameters: unknown[],
): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    statement,
    parameters.map((parameter) => parameter ?? FIRST_ID),
  );
  return rows.map(({ id }) => id);
}

async function read(db: EntityManager, ids: readonly string[]): Promise<OpenCase[]> {
  const names = new Map((await db.query<Name[]>(sql.NAMES, [ids])).map((row) => [row.id, row]));
  const stored = await db.query<StoredHistory[]>(CLOCK_HISTORY, [ids, CLOCK_EVENTS]);
  return stored.flatMap((history) => {
    const name = names.get(history.caseId);
    return name
      ? [{ caseId: name.id, caseNo: name.caseNo, lead: name.lead, history: readHistory(history) }]
      : [];
  });
}

function asParameters(reckoned: readonly Reckoning[], at: Date): string[] {
  const of = <T extends object>(pick: (writes: Reckoning['writes']) => readonly T[]) =>
    asRows(
      reckoned.flatMap(({ caseId, writes }) => pick(writes).map((row) => ({ caseId, ...row }))),
    );
  const cases = reckoned
    .filter(({ writes }) => writes.timers.length > 0 || writes.events.length > 0)
    .map(({ caseId, writes: { dueAt } }) => ({
      ...{ caseId, dueAt: dueAt ?? null },
      isAhead: dueAt !== undefined && dueAt > at,
    }));
  return [asRows(cases), of((w) => w.clocks), of((w) => w.timers), of((w) => w.events)];
}
