import type { ClockHistory } from '../clock-work.port.js';
import type { ClockRow, TimerRow } from '../domain/clock.js';
import type { CaseEvent } from '../domain/events.js';
import { instants } from './instants.js';

/** Clocks, timers and clock-relevant events of cases as the database tells them: times are texts. */
export interface StoredHistory {
  readonly caseId: string;
  readonly events: unknown[];
  readonly clocks: unknown[];
  readonly timers: unknown[];
}

/** $1 case ids · $2 types of events */
export const CLOCK_HISTORY = `
SELECT c.id AS "caseId",
  coalesce((SELECT json_agg(json_build_object('type', e.type, 'at', e.at, 'actor', e.actor, 'data', e.data) ORDER BY e.id)
    FROM case_event e WHERE e.case_id = c.id AND e.type = ANY($2)), '[]') AS events,
  coalesce((SELECT json_agg(json_build_object('clock', k.clock, 'policy', k.policy, 'calendar', k.calendar,
      'startedAt', k.started_at, 'dueAt', k.due_at, 'state', k.state, 'endedAt', k.ended_at,
      'daysUsed', k.days_used, 'breachedAt', k.breached_at, 'provisional', k.provisional) ORDER BY k.clock)
    FROM case_clock k WHERE k.case_id = c.id), '[]') AS clocks,
  coalesce((SELECT json_agg(json_build_object('id', t.id, 'clock', t.clock, 'rung', t.rung, 'epoch', t.epoch,
      'dueAt', t.due_at, 'state', t.state) ORDER BY t.clock, t.rung)
    FROM timer t WHERE t.case_id = c.id), '[]') AS timers
FROM unnest($1::uuid[]) AS c(id)`;

/** The history with its times as instants. */
export const readHistory = ({ events, clocks, timers }: StoredHistory): ClockHistory => ({
  events: instants(events, ['at']) as CaseEvent[],
  clocks: instants(clocks, ['startedAt', 'dueAt', 'endedAt', 'breachedAt']) as ClockRow[],
  timers: instants(timers, ['dueAt']) as TimerRow[],
});
