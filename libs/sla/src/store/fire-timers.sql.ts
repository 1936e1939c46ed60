/**
 * Timers that are due, with their clock, all of it locked as it stands now; all writers take the case's row
 * first. Those that somebody else has in hand are left for the next round. The time is asked for once,
 * so that the index of armed timers answers.
 *
 * $1 at most · $2 case id or null · $3 up to, or null
 */
export const DUE_TIMERS = `
SELECT t.id, t.case_id AS "caseId", t.clock, t.rung, t.epoch, k.policy, k.due_at AS deadline, k.state,
       k.ended_at AS "endedAt",
       t.clock = 'reply' || coalesce(':' || nullif((c.follow_up->>'round')::int, 1), '') AS "isCases",
       (SELECT least(office_now(), $3::timestamptz)) AS now
  FROM timer t JOIN cases c ON c.id = t.case_id
  JOIN case_clock k ON k.case_id = t.case_id AND k.clock = t.clock
 WHERE t.state = 'armed' AND t.due_at <= (SELECT least(office_now(), $3::timestamptz))
   AND ($2::uuid IS NULL OR t.case_id = $2)
 ORDER BY t.due_at, t.id LIMIT $1
   FOR NO KEY UPDATE OF c, t, k SKIP LOCKED`;

/**
 * What firing them does, in one statement.
 *
 * $1 timer ids · $2 cases {case_id, warned_at, breached_at} · $3 clocks missed {case_id, clock}
 * · $4 the moment · $5 events {case_id, type, at, actor, data} · $6 alerts
 */
export const FIRE_TIMERS = `
WITH fired AS (
  UPDATE timer SET state = 'fired', fired_at = office_now() WHERE id = ANY($1::uuid[])
), marked AS (
  UPDATE cases c SET revision = c.revision + 1, warned_at = coalesce(m.warned_at, c.warned_at),
         breached_at = coalesce(m.breached_at, c.breached_at)
    FROM jsonb_to_recordset($2::jsonb) AS m(case_id uuid, warned_at timestamptz, breached_at timestamptz)
   WHERE c.id = m.case_id
), missed AS (
  UPDATE case_clock k SET breached_at = $4
    FROM jsonb_to_recordset($3::jsonb) AS m(case_id uuid, clock text)
   WHERE k.case_id = m.case_id AND k.clock = m.clock
), facts AS (
  INSERT INTO case_event (case_id, type, at, actor, data)
  SELECT e.case_id, e.type, e.at, e.actor, e.data
    FROM jsonb_to_recordset($5::jsonb) AS e(case_id uuid, type text, at timestamptz, actor jsonb, data jsonb)
)
INSERT INTO alert (id, case_id, clock, rung, epoch, due_at, fired_at, deliver_at, recipients, channels, state)
SELECT a.id, a.case_id, a.clock, a.rung, a.epoch, a.due_at, $4, a.deliver_at, a.recipients, a.channels, 'waiting'
  FROM jsonb_to_recordset($6::jsonb) AS a(id uuid, case_id uuid, clock text, rung text, epoch int,
       due_at timestamptz, deliver_at timestamptz, recipients text[], channels text[])`;
