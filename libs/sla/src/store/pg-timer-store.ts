import { Injectable } from '@nestjs/common';
import { asRows } from '#case';
import { newId } from '#kernel';
import { DataSource } from 'typeorm';
import { type DueTimer, marksCase } from '../domain/clock/firing.js';
import { type ArmedTimer, type DueOf, type Fired, TimerStore } from '../timer-store.port.js';
import { DUE_TIMERS, FIRE_TIMERS } from './fire-timers.sql.js';

const ARMED = `SELECT id, epoch, due_at AS "dueAt" FROM timer WHERE state = 'armed'`;

/** The moment as text: a Date would lose the microseconds by which the next page is found. */
const ARMED_AFTER = `SELECT id, epoch, due_at AS "dueAt", due_at::text AS after FROM timer
  WHERE state = 'armed' AND (due_at, id) > ($1::timestamptz, $2::uuid) ORDER BY due_at, id LIMIT $3`;
const FIRST = { after: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
type Placed = ArmedTimer & { readonly after: string };

/** Timers in PostgreSQL, by the clock of PostgreSQL. */
@Injectable()
export class PgTimerStore extends TimerStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  fire(
    limit: number,
    decide: (due: readonly DueTimer[], at: Date) => Promise<readonly Fired[]>,
    only?: DueOf,
  ): Promise<number> {
    return this.db.transaction(async (tx) => {
      const due = await tx.query<(DueTimer & { now: Date })[]>(DUE_TIMERS, [
        limit,
        only?.caseId ?? null,
        only?.upTo ?? null,
      ]);
      const [first] = due;
      if (!first) return 0;
      const at = first.now;
      await tx.query(FIRE_TIMERS, asParameters(await decide(due, at), at));
      return due.length;
    });
  }

  async msToNext(withinMs: number): Promise<number | undefined> {
    const [next] = await this.db.query<{ ms: number }[]>(
      `SELECT (extract(epoch FROM due_at - (SELECT office_now())) * 1000)::float8 AS ms FROM timer
        WHERE state = 'armed' AND due_at <= (SELECT office_now()) + make_interval(secs => $1)
        ORDER BY due_at, id LIMIT 1`,
      [withinMs / 1_000],
    );
    return next && Math.max(0, Math.ceil(next.ms));
  }

  upcoming(seconds: number, limit: number): Promise<ArmedTimer[]> {
    return this.db.query<ArmedTimer[]>(
      `${ARMED} AND due_at > (SELECT office_now())
          AND due_at <= (SELECT office_now()) + make_interval(secs => $1) ORDER BY due_at, id LIMIT $2`,
      [seconds, limit],
    );
  }

  async *armed(pageSize: number): AsyncGenerator<ArmedTimer[]> {
    for (let next = this.pageAfter(FIRST, pageSize); ;) {
      const page = await next;
      const last = page.at(-1);
      if (!last) return;
      next = this.pageAfter(last, pageSize);
      // Whoever stops half-way does not wait for it; whoever goes on is told at the next page.
      next.catch(() => undefined);
      yield page;
    }
  }

  private pageAfter({ after, id }: Pick<Placed, 'after' | 'id'>, size: number): Promise<Placed[]> {
    return this.db.query<Placed[]>(ARMED_AFTER, [after, id, size]);
  }

  async nextOf(caseId: string): Promise<ArmedTimer | undefined> {
    const [next] = await this.db.query<ArmedTimer[]>(
      `${ARMED} AND case_id = $1 ORDER BY due_at, id LIMIT 1`,
      [caseId],
    );
    return next;
  }
}

function asParameters(fired: readonly Fired[], at: Date): unknown[] {
  const cases = new Map<string, { caseId: string; warnedAt?: Date; breachedAt?: Date }>();
  for (const [timer, firing] of fired) {
    const { caseId } = timer;
    const marks = marksCase(timer, firing)
      ? { [firing.breaches ? 'breachedAt' : 'warnedAt']: at }
      : {};
    cases.set(caseId, { caseId, ...cases.get(caseId), ...marks });
  }
  return [
    fired.map(([{ id }]) => id),
    asRows([...cases.values()]),
    asRows(
      fired.flatMap(([{ caseId, clock }, { breaches }]) => (breaches ? [{ caseId, clock }] : [])),
    ),
    at,
    asRows(fired.flatMap(([{ caseId }, { event }]) => (event ? [{ caseId, ...event }] : []))),
    asRows(
      fired.flatMap(([{ caseId, clock, rung, epoch, deadline }, { alert }]) =>
        alert ? [{ id: newId(), caseId, clock, rung, epoch, dueAt: deadline, ...alert }] : [],
      ),
    ),
  ];
}
