import type { TimerState } from '#case';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENGINE_STATE, ORPHANS, TIMERS_BY_STATE } from './timer-watch.sql.js';

/** So old may the last sweep be before somebody is told: six rounds of it. */
export const SWEEP_ALARM_SECONDS = 30;

/** Whether deadlines are being kept. Ages in seconds; null where there never was a sweep. */
export interface EngineState {
  readonly sweepAge: number | null;
  readonly wakeUpAge: number | null;
  /** Armed timers more than 15 s past. */
  readonly overdue: number;
  /** How long ago the oldest of them was due; 0 where there is none. */
  readonly oldestOverdue: number;
}

/** Why a timer, or the lack of one, is not what its case asks for. */
export type OrphanReason =
  | 'case_gone'
  | 'clock_gone'
  | 'case_ended'
  | 'clock_ended'
  | 'clock_paused'
  | 'clock_running'
  | 'timer_missing'
  | 'not_armed'
  | 'clock_missing';

/** A timer that belongs to nothing, or a rung that nothing will fire. */
export interface Orphan {
  readonly caseNo: string | null;
  readonly clock: string;
  readonly rung: string | null;
  readonly why: OrphanReason;
}

/** Looks whether timers and cases agree and the sweep goes on. It repairs nothing. */
@Injectable()
export class TimerWatch {
  constructor(private readonly db: DataSource) {}

  async engine(): Promise<EngineState> {
    const [state] = await this.db.query<EngineState[]>(ENGINE_STATE);
    return state;
  }

  async byState(): Promise<Record<TimerState, number>> {
    const rows = await this.db.query<{ state: TimerState; n: number }[]>(TIMERS_BY_STATE);
    const counted = Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    return { armed: 0, paused: 0, fired: 0, cancelled: 0, ...counted };
  }

  /** How many there are, and the first of them. */
  async orphans(atMost = 20): Promise<{ count: number; first: Orphan[] }> {
    const rows = await this.db.query<(Orphan & { total: number })[]>(ORPHANS, [atMost]);
    const first = rows.map(({ caseNo, clock, rung, why }) => ({ caseNo, clock, rung, why }));
    return { count: rows[0]?.total ?? 0, first };
  }
}

/** Whether the sweep has stopped: nobody fires what the queue does not wake us up for. */
export const hasStopped = ({ sweepAge }: Pick<EngineState, 'sweepAge'>): boolean =>
  sweepAge === null || sweepAge > SWEEP_ALARM_SECONDS;
