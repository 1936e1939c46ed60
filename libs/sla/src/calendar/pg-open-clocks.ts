import { Injectable } from '@nestjs/common';
import { asRows, CLOCK_HISTORY, type ClockWrites, readHistory, type StoredHistory } from '#case';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK_EVENTS } from '../domain/clock/clock-facts.js';
import {
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
    const ids = await this.idsOf(sql.OPEN_CASES, [after ?? FIRST_ID, limit]);
    return read(this.db.manager, await this.db.query<Name[]>(sql.NAMES, [ids]));
  }

  async olderThan(no: number, than: number): Promise<number | undefined> {
    const [oldest] = await this.db.query<{ no: number | null }[]>(sql.OLDEST, [no, than]);
    return oldest.no ?? undefined;
  }

  async begin(no: number): Promise<void> {
    await this.db.query(sql.BEGIN, [no]);
  }

  behind(older: number, after: string | undefined, limit: number): Promise<string[]> {
    return this.idsOf(sql.CASES_BEHIND, [older, after ?? FIRST_ID, limit]);
  }

  bringUp(
    no: number,
    ids: readonly string[],
    at: Date,
    reckon: (cases: readonly OpenCase[]) => Promise<readonly Reckoning[]>,
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      const locked = await tx.query<Name[]>(sql.LOCK_CASES, [ids]);
      if (locked.length === 0) return;
      // Read only now that nobody else writes them.
      const reckoned = await reckon(await read(tx, locked));
      const left = reckoned.filter(({ writes }) => !writes).map(({ caseId }) => caseId);
      if (left.length > 0) await tx.query(sql.FOLLOW, [left, no]);
      const moved = reckoned.flatMap(({ caseId, writes }) => (writes ? [{ caseId, writes }] : []));
      if (moved.length === 0) return;
      await tx.query(sql.MOVE, asParameters(moved, at));
      const deadlines = moved.reduce((sum, { writes }) => sum + writes.events.length, 0);
      await tx.query(sql.COUNT_MOVED, [no, deadlines]);
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

  private async idsOf(statement: string, parameters: unknown[]): Promise<string[]> {
    return (await this.db.query<{ id: string }[]>(statement, parameters)).map(({ id }) => id);
  }
}

async function read(db: EntityManager, names: readonly Name[]): Promise<OpenCase[]> {
  const named = new Map(names.map((row) => [row.id, row]));
  const stored = await db.query<StoredHistory[]>(CLOCK_HISTORY, [[...named.keys()], CLOCK_EVENTS]);
  return stored.flatMap((history) => {
    const name = named.get(history.caseId);
    return name
      ? [{ caseId: name.id, caseNo: name.caseNo, lead: name.lead, history: readHistory(history) }]
      : [];
  });
}

function asParameters(moved: readonly Required<Reckoning>[], at: Date): string[] {
  const of = <T extends object>(pick: (writes: ClockWrites) => readonly T[]) =>
    asRows(moved.flatMap(({ caseId, writes }) => pick(writes).map((row) => ({ caseId, ...row }))));
  const cases = moved.map(({ caseId, writes: { dueAt } }) => ({
    ...{ caseId, dueAt: dueAt ?? null },
    isAhead: dueAt !== undefined && dueAt > at,
  }));
  return [asRows(cases), of((w) => w.clocks), of((w) => w.timers), of((w) => w.events)];
}
