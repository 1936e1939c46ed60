/** What an alarm needs, over the index of armed timers and two rows. Ages in seconds; null: never. */
export const ENGINE_STATE = `
SELECT (SELECT extract(epoch FROM clock_timestamp() - at)::float8 FROM heartbeat WHERE name = 'timers') AS "sweepAge",
       (SELECT extract(epoch FROM clock_timestamp() - at)::float8 FROM heartbeat WHERE name = 'wake-ups') AS "wakeUpAge",
       count(*)::int AS overdue, coalesce(extract(epoch FROM (SELECT office_now()) - min(due_at)), 0)::float8 AS "oldestOverdue"
  FROM timer WHERE state = 'armed' AND due_at < (SELECT office_now()) - interval '15 seconds'`;

export const TIMERS_BY_STATE = `SELECT state, count(*)::int AS n FROM timer GROUP BY state`;

/** The customer has an answer, or none is owed: no clock of such a case runs any more. */
const ENDED = `('replied', 'closed', 'declined')`;

/**
 * Where timers do not say what their case and clock say. In one statement, for a case, its clocks and
 * its timers are always written together. $1: how many of them are told.
 */
export const ORPHANS = `
WITH ladder AS MATERIALIZED (
  SELECT p.id AS policy, l.key AS target, r.value->>'rung' AS rung
    FROM sla_policy p, jsonb_each(p.policy->'ladders') l, jsonb_array_elements(l.value) r
), waiting AS (
  SELECT c.case_no, t.clock, t.rung,
         CASE WHEN c.id IS NULL THEN 'case_gone'
              WHEN k.case_id IS NULL THEN 'clock_gone'
              WHEN c.status IN ${ENDED} AND k.state IN ('running', 'paused') THEN 'case_ended'
              WHEN k.state = 'moot' OR k.state = 'met' AND (t.state = 'paused' OR t.due_at >= k.ended_at) THEN 'clock_ended'
              WHEN k.state = 'paused' AND t.state = 'armed' THEN 'clock_paused'
              WHEN k.state = 'running' AND t.state = 'paused' THEN 'clock_running' END AS why
    FROM timer t LEFT JOIN cases c ON c.id = t.case_id
    LEFT JOIN case_clock k ON k.case_id = t.case_id AND k.clock = t.clock
   WHERE t.state = 'armed' OR t.state = 'paused'
), owed AS (
  SELECT c.case_no, k.clock, l.rung, CASE WHEN t.id IS NULL THEN 'timer_missing' ELSE 'not_armed' END AS why
    FROM case_clock k JOIN cases c ON c.id = k.case_id AND c.status NOT IN ${ENDED}
    JOIN ladder l ON l.policy = k.policy AND l.target = split_part(k.clock, ':', 1)
    LEFT JOIN timer t ON t.case_id = k.case_id AND t.clock = k.clock AND t.rung = l.rung
   WHERE k.state IN ('running', 'paused')
     AND (t.id IS NULL OR t.state = 'cancelled' AND t.due_at > k.started_at
          OR t.state = 'fired' AND t.due_at > (SELECT office_now()))
), unclocked AS (
  SELECT c.case_no, 'reply' AS clock, NULL AS rung, 'clock_missing' AS why
    FROM cases c LEFT JOIN case_clock k ON k.case_id = c.id
     AND k.clock = 'reply' || coalesce(':' || nullif((c.follow_up->>'round')::int, 1), '')
   WHERE c.status NOT IN ${ENDED} AND k.case_id IS NULL
), found AS (
  SELECT * FROM waiting WHERE why IS NOT NULL UNION ALL SELECT * FROM owed UNION ALL SELECT * FROM unclocked
)
SELECT case_no AS "caseNo", clock, rung, why, (count(*) OVER ())::int AS total
  FROM found ORDER BY case_no NULLS FIRST, clock, rung LIMIT $1`;
