import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { ClockWork, type ClockWrites } from '../clock-work.port.js';
import { CaseStore, type CaseRef, type Decision, type EarlierOpening } from '../case-store.port.js';
import type { Case } from '../domain/case.js';
import type { Change, Opening } from '../domain/change.js';
import { CaseSchema } from './case.schema.js';
import { CLOCK_HISTORY, readHistory, type StoredHistory } from './clock-history.js';
import { CHANGE_CASE } from './change-case.sql.js';
import { OPEN_CASE } from './open-case.sql.js';
import { asRow, asRows } from './snake-row.js';
import { takeBack } from './take-back.js';

/** So often is a change decided again before it is given up. */
const TRIES = 20;

/** Cases in PostgreSQL: one round trip to open one, two to change one. */
@Injectable()
export class PgCaseStore extends CaseStore {
  constructor(
    private readonly db: DataSource,
    private readonly clockWork: ClockWork,
  ) {
    super();
  }

  async open(opening: Opening): Promise<Case | undefined> {
    const fresh = { ...opening.case, version: 1, revision: 1 };
    const [opened] = await this.db.query<{ caseNo: string }[]>(OPEN_CASE, [
      asRow(fresh),
      opening.rocYear,
      asRows(opening.events),
      asRows(opening.clocks),
      asRows(opening.timers),
      asRows(opening.mails),
      opening.idempotency ? asRow(opening.idempotency) : null,
    ]);
    return opened && { ...fresh, caseNo: opened.caseNo };
  }

  async findOpened(client: string, key: string): Promise<EarlierOpening | undefined> {
    const [row] = await this.db.query<EarlierOpening[]>(
      `SELECT k.request_hash AS "requestHash", k.case_id AS "caseId", c.case_no AS "caseNo",
              c.received_at AS "receivedAt", k.due_at AS "dueAt"
         FROM idempotency_key k JOIN cases c ON c.id = k.case_id
        WHERE k.client = $1 AND k.key = $2`,
      [client, key],
    );
    return row;
  }

  async find(ref: CaseRef): Promise<Case | undefined> {
    return (await this.db.manager.findOneBy(CaseSchema, { ...ref })) ?? undefined;
  }

  async change(ref: CaseRef, decide: (current: Case) => Decision): Promise<Case> {
    let lost: Case | undefined;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const current = await this.find(ref);
      if (!current) throw new Refusal('not_found');
      // Nobody was faster, and yet nothing was written: the mail was not in hand any more.
      if (current.revision === lost?.revision) return current;
      const change = decide(current);
      if (!change) return current;
      const written = await this.writeWith(change.takesBack, current, change);
      if (written) return written;
      lost = current;
    }
    throw new Error(`case ${JSON.stringify(ref)} changed under every one of ${TRIES} tries`);
  }

  async changeBoth(
    first: CaseRef,
    second: CaseRef,
    decide: (first: Case, second: Case) => readonly [Change, Change],
  ): Promise<readonly [Case, Case]> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const [one, other] = [await this.find(first), await this.find(second)];
      if (!one || !other) throw new Refusal('not_found');
      const written = await this.writeBoth([one, other], decide(one, other));
      if (written) return written;
    }
    throw new Error(`two cases changed under every one of ${TRIES} tries`);
  }

  /** Both or neither; in the order of their ids, so that two such changes never wait for each other. */
  private async writeBoth(
    cases: readonly [Case, Case],
    changes: readonly [Change, Change],
  ): Promise<readonly [Case, Case] | undefined> {
    const order = cases[0].id < cases[1].id ? ([0, 1] as const) : ([1, 0] as const);
    try {
      return await this.db.transaction(async (tx) => {
        const written: Case[] = [];
        for (const i of order) {
          const after = await this.write(tx, cases[i], changes[i]);
          if (!after) throw new Overtaken();
          written[i] = after;
        }
        return [written[0], written[1]] as const;
      });
    } catch (error) {
      if (error instanceof Overtaken) return undefined;
      throw error;
    }
  }

  /** The mails first: who takes them back has them before the sender does, or not at all. */
  private async writeWith(
    takesBack: readonly string[] | undefined,
    current: Case,
    change: Change,
  ): Promise<Case | undefined> {
    if (!takesBack) return this.write(this.db.manager, current, change);
    return this.db
      .transaction(async (tx) => {
        await takeBack(tx, current.id, takesBack);
        const written = await this.write(tx, current, change);
        if (!written) throw new Overtaken();
        return written;
      })
      .catch((error: unknown) => {
        if (error instanceof Overtaken) return undefined;
        throw error;
      });
  }

  /** The case as it stands afterwards; undefined when somebody else was faster. */
  private async write(db: EntityManager, current: Case, change: Change): Promise<Case | undefined> {
    const step = change.newVersion ? 1 : 0;
    const clocks = await this.clocksAfter(db, current, change);
    const set = { ...change.set, ...movedDeadline(clocks, change) };
    const rows = await db.query<unknown[]>(CHANGE_CASE, [
      current.id,
      current.revision,
      asRow(set),
      step,
      asRows([...change.events, ...(clocks?.events ?? [])]),
      asRows(change.mails),
      asRows(clocks?.clocks),
      asRows(clocks?.timers),
      asRows(change.links),
      change.linkedBy ?? null,
      change.routing ? asRow(change.routing) : null,
      change.settles ? asRow(change.settles) : null,
      asRows(change.notices),
      change.rating ? asRow(change.rating) : null,
    ]);
    if (rows.length === 0) return undefined;
    const { version, revision } = current;
    return { ...current, ...set, version: version + step, revision: revision + 1 };
  }

  private async clocksAfter(
    db: EntityManager,
    { id }: Case,
    { events }: Change,
  ): Promise<ClockWrites | undefined> {
    const { concerns } = this.clockWork;
    const last = events.at(-1);
    if (!last || !events.some(({ type }) => concerns.includes(type))) return undefined;
    const [history] = await db.query<StoredHistory[]>(CLOCK_HISTORY, [[id], concerns]);
    return this.clockWork.after(readHistory(history), events, last.at);
  }
}

/** A deadline that moved ahead of now takes its warning and its breach back. */
function movedDeadline(clocks: ClockWrites | undefined, { events }: Change) {
  const { dueAt } = clocks ?? {};
  if (!dueAt) return {};
  const isAhead = dueAt > (events.at(-1)?.at ?? dueAt);
  return isAhead ? { dueAt, warnedAt: null, breachedAt: null } : { dueAt };
}

class Overtaken extends Error {}
