// Open cases with their clocks and timers, as the product writes them, for the measurements to work on.

/** Cases whose answer is due at $1 + n/$2 s, n to $2: the breach is armed, the warning is behind them. */
export const OPEN_CASES = `
WITH rules AS (
  SELECT (SELECT id FROM sla_policy ORDER BY kept_at DESC LIMIT 1) AS policy, (SELECT max(no) FROM calendar_version) AS calendar
), opened AS (
  INSERT INTO cases (id, case_no, channel, kind, subject, body, contact, reply_to, language, status, lead,
    supporting, consulted, awaiting_findings, urgent, suspected_report, received_at, due_at, sla_policy, version, revision)
  SELECT gen_random_uuid(), 't-' || n, 'manager_mailbox', 'complaint', '掛號信投錯地址', '內容', '{"name": "王小明"}',
    'customer', 'zh', 'routed', 'DELIVERY', '{}', '{}', '{}', false, false, now() - interval '3 days',
    $1::timestamptz + make_interval(secs => $3::float8 * n / $2), policy, 1, 1
  FROM rules, generate_series(1, $2::int) AS n RETURNING id, received_at, due_at
), started AS (
  INSERT INTO case_clock (case_id, clock, policy, calendar, started_at, due_at, state, provisional)
  SELECT id, 'reply', policy, calendar, received_at, due_at, 'running', false FROM opened, rules
), armed AS (
  INSERT INTO timer (id, case_id, clock, rung, epoch, due_at, state, fired_at)
  SELECT gen_random_uuid(), id, 'reply', r.rung, 1, due_at + r.away, r.state,
         CASE r.state WHEN 'fired' THEN due_at + r.away END
    FROM opened, (VALUES ('warning', interval '-1 day', 'fired'), ('breach', interval '0', 'armed'),
                         ('overdue', interval '1 day', 'armed')) AS r(rung, away, state)
  RETURNING id, case_id, epoch, due_at, state
)`;

/** The same, announced to the queue by the outbox. */
export const ANNOUNCED_CASES = `${OPEN_CASES}
INSERT INTO outbox (topic, case_id, payload)
SELECT 'timer.armed', case_id, jsonb_build_object('timerId', id, 'epoch', epoch, 'dueAt', due_at)
  FROM armed WHERE state = 'armed'`;
