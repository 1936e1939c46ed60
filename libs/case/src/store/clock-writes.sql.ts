/**
 * Two parts of a statement, `clocked` and `armed`: clocks and timers as they were reckoned. They belong
 * to the one case in `source`, a part of the statement; without it every row names its case.
 */
export function clockWrites(clocks: string, timers: string, source?: string): string {
  const [from, caseId] = source ? [`${source} o,`, 'o.id'] : ['', 'r.case_id'];
  return `
clocked AS (
  INSERT INTO case_clock (case_id, clock, policy, calendar, started_at, due_at, state, ended_at,
    days_used, breached_at, provisional)
  SELECT ${caseId}, r.clock, r.policy, r.calendar, r.started_at, r.due_at, r.state, r.ended_at,
    r.days_used, r.breached_at, r.provisional
    FROM ${from} jsonb_to_recordset(${clocks}::jsonb) AS r(case_id uuid, clock text, policy text,
         calendar int, started_at timestamptz, due_at timestamptz, state text, ended_at timestamptz,
         days_used double precision, breached_at timestamptz, provisional boolean)
  ON CONFLICT (case_id, clock) DO UPDATE SET policy = excluded.policy, calendar = excluded.calendar,
    started_at = excluded.started_at, due_at = excluded.due_at, state = excluded.state,
    ended_at = excluded.ended_at, days_used = excluded.days_used, breached_at = excluded.breached_at,
    provisional = excluded.provisional
), armed AS (
  INSERT INTO timer (id, case_id, clock, rung, epoch, due_at, state)
  SELECT r.id, ${caseId}, r.clock, r.rung, r.epoch, r.due_at, r.state
    FROM ${from} jsonb_to_recordset(${timers}::jsonb) AS r(case_id uuid, id uuid, clock text,
         rung text, epoch int, due_at timestamptz, state text)
  ON CONFLICT (case_id, clock, rung) DO UPDATE SET epoch = excluded.epoch, due_at = excluded.due_at,
    state = excluded.state, fired_at = NULL
  RETURNING id, case_id, epoch, due_at, state
)`;
}
