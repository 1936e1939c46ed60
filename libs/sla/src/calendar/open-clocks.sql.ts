import { clockWrites } from '#case';

const OPEN = `state IN ('running', 'paused')`;

/** $1 after · $2 at most */
export const OPEN_CASES = `
SELECT DISTINCT case_id AS id FROM case_clock WHERE ${OPEN} AND case_id > $1 ORDER BY case_id LIMIT $2`;

/** $1 the calendar they follow · $2 after · $3 at most */
export const CASES_BEHIND = `
SELECT DISTINCT case_id AS id FROM case_clock
 WHERE ${OPEN} AND calendar = $1 AND case_id > $2 ORDER BY case_id LIMIT $3`;

/** All writers of clocks take the case's row first. $1 ids */
export const LOCK_CASES = `
SELECT id, case_no AS "caseNo", lead FROM cases WHERE id = ANY($1::uuid[])
 ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`;

/** $1 ids */
export const NAMES = `SELECT id, case_no AS "caseNo", lead FROM cases WHERE id = ANY($1::uuid[])`;

/** $1 before · $2 after */
export const OLDEST = `
SELECT min(calendar) AS no FROM case_clock WHERE ${OPEN} AND calendar < $1 AND calendar > $2`;

/** $1 the calendar */
export const BEGIN = `
INSERT INTO calendar_recompute (no, clocks)
SELECT $1, count(*) FROM case_clock WHERE ${OPEN} ON CONFLICT (no) DO NOTHING`;

/** $1 the calendar */
export const FINISH = `
UPDATE calendar_recompute SET finished_at = clock_timestamp()
 WHERE no = $1 AND finished_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM case_clock WHERE ${OPEN} AND calendar < $1)`;

/** $1 the calendar */
export const PROGRESS = `
SELECT r.clocks, r.moved, r.started_at AS "startedAt", r.finished_at AS "finishedAt",
       (SELECT count(*)::int FROM case_clock WHERE ${OPEN} AND calendar < $1) AS behind
  FROM (SELECT 1) one LEFT JOIN calendar_recompute r ON r.no = $1`;

/** Cases that the new calendar leaves as they are. $1 ids · $2 the calendar */
export const FOLLOW = `
UPDATE case_clock SET calendar = $2 WHERE case_id = ANY($1::uuid[]) AND ${OPEN} AND calendar < $2`;

/**
 * Cases that the new calendar moves; they get another revision, so that whoever has read them reads
 * again. A wake-up fires all that is due, and most deadlines are the end of a day: one is asked for
 * at each moment, not for each timer.
 *
 * $1 cases {case_id, due_at or null, is_ahead} · $2 clocks · $3 timers · $4 events
 */
export const MOVE = `
WITH moved AS (
  UPDATE cases c SET revision = c.revision + 1, due_at = coalesce(m.due_at, c.due_at),
         warned_at = CASE WHEN m.is_ahead THEN NULL ELSE c.warned_at END,
         breached_at = CASE WHEN m.is_ahead THEN NULL ELSE c.breached_at END
    FROM jsonb_to_recordset($1::jsonb) AS m(case_id uuid, due_at timestamptz, is_ahead boolean)
   WHERE c.id = m.case_id
), ${clockWrites('$2', '$3')}, facts AS (
  INSERT INTO case_event (case_id, type, at, actor, data)
  SELECT e.case_id, e.type, e.at, e.actor, e.data
    FROM jsonb_to_recordset($4::jsonb) AS e(case_id uuid, type text, at timestamptz, actor jsonb, data jsonb)
)
INSERT INTO outbox (topic, case_id, payload)
SELECT DISTINCT ON (due_at) 'timer.armed', case_id,
       jsonb_build_object('timerId', id, 'epoch', epoch, 'dueAt', due_at)
  FROM armed WHERE state = 'armed' ORDER BY due_at, id`;

/** Last of all, for whoever moves other cases meanwhile waits for this row. $1 the calendar · $2 deadlines */
export const COUNT_MOVED = `UPDATE calendar_recompute SET moved = moved + $2 WHERE no = $1`;
