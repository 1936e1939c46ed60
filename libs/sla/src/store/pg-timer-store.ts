import { Injectable } from '@nestjs/common';
import { asRows } from '#case';
import { newId } from '#kernel';
import { DataSource } from 'typeorm';
import { type DueTimer, marksCase } from '../domain/clock/firing.js';
import { type ArmedTimer, type DueOf, type Fired, TimerStore } from '../timer-store.port.js';
import { DUE_TIMERS, FIRE_TIMERS } from './fire-timers.sql.js';

const ARMED = `SELECT id, epoch, due_at AS "dueAt" FROM timer WHERE state = 'armed'`;

/** Timers in PostgreSQL, by the clock of PostgreSQL. */
@Injectable()
export class PgTimerStore extends TimerStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  fire(
    limit: number,
    at: Date,
    decide: (due: readonly DueTimer[]) => Promise<readonly Fired[]>,
    only?: DueOf,
  ): Promise<number> {
    return this.db.transaction(async (tx) => {
      const due = await tx.query<DueTimer[]>(DUE_TIMERS, [
        limit,
        only?.caseId ?? null,
        only?.upTo ?? null,
      ]);
      if (due.length > 0) await tx.query(FIRE_TIMERS, asParameters(await decide(due), at));
      return due.length;
    });
  }

  upcoming(seconds: number, limit: number): Promise<ArmedTimer[]> {
    return this.db.query<ArmedTimer[]>(
      `${ARMED} AND due_at > (SELECT office_now())
          AND due_at <= (SELECT office_now()) + make_interval(secs => $1) ORDER BY due_at, id LIMIT $2`,
      [seconds, limit],
    );
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
