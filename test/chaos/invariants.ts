import type { Ground } from './ground.js';

/**
 * What must hold of every case whatever died: a name, and a question whose answer must be empty.
 * $1 are the cases asked about, by id.
 */
const STORED: Readonly<Record<string, string>> = {
  'a case number stands twice': `SELECT case_no FROM cases GROUP BY case_no HAVING count(*) > 1`,
  'a slip became two cases': `
    SELECT source_ref_no FROM cases WHERE source_ref_no LIKE 'R%' GROUP BY 1 HAVING count(*) > 1`,
  'a letter became two cases': `
    SELECT contact->>'email' FROM cases WHERE id = ANY($1) AND contact->>'email' LIKE 'R%'
     GROUP BY 1 HAVING count(*) > 1`,
  'a case has no receipt mail, or two, though it has an address': `
    SELECT c.case_no FROM cases c WHERE id = ANY($1) AND contact->>'email' IS NOT NULL
       AND (SELECT count(*) FROM mail m WHERE m.case_id = c.id AND m.kind = 'receipt') <> 1`,
  'a case was never routed': `
    SELECT case_no FROM cases WHERE id = ANY($1) AND status = 'received'`,
  'a case was not decided on exactly once': `
    SELECT c.case_no, count(d.id) FROM cases c LEFT JOIN routing_decision d ON d.case_id = c.id
     WHERE c.id = ANY($1) AND EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id
       AND e.type IN ('case.routed', 'case.sent_to_triage'))
     GROUP BY c.id HAVING count(d.id) <> 1`,
  'a timer is overdue': `
    SELECT t.id, c.case_no FROM timer t JOIN cases c ON c.id = t.case_id
     WHERE t.state = 'armed' AND t.due_at < (SELECT office_now()) - interval '15 seconds'`,
  'a timer is an orphan': `
    SELECT t.id FROM timer t WHERE t.case_id = ANY($1)
       AND NOT EXISTS (SELECT 1 FROM case_clock k WHERE k.case_id = t.case_id AND k.clock = t.clock)`,
  'a timer fired early': `
    SELECT id FROM timer WHERE case_id = ANY($1) AND fired_at < due_at`,
  'a rung was told twice of one deadline, or oftener than it was armed': `
    SELECT c.case_no, e.data->>'clock', e.data->>'rung', count(*), max(t.epoch)
      FROM case_event e JOIN cases c ON c.id = e.case_id
      JOIN timer t ON t.case_id = c.id AND t.clock = e.data->>'clock' AND t.rung = e.data->>'rung'
     WHERE c.id = ANY($1) AND e.type IN ('sla.warned', 'sla.breached', 'sla.escalated')
     GROUP BY c.id, 2, 3
    HAVING count(*) > max(t.epoch) OR count(*) > count(DISTINCT e.data->>'dueAt')`,
  'a rung was told of, and there is no timer': `
    SELECT c.case_no, e.data FROM case_event e JOIN cases c ON c.id = e.case_id
     WHERE c.id = ANY($1) AND e.type IN ('sla.warned', 'sla.breached', 'sla.escalated')
       AND NOT EXISTS (SELECT 1 FROM timer t WHERE t.case_id = c.id
           AND t.clock = e.data->>'clock' AND t.rung = e.data->>'rung')`,
  'a timer fired while its clock ran, and nothing was told or nobody alerted': `
    SELECT c.case_no, t.clock, t.rung, t.epoch, told.n, alerted.n
      FROM timer t JOIN cases c ON c.id = t.case_id
      JOIN case_clock k ON k.case_id = t.case_id AND k.clock = t.clock,
      LATERAL (SELECT count(*) n FROM case_event e WHERE e.case_id = t.case_id
          AND e.type IN ('sla.warned', 'sla.breached', 'sla.escalated')
          AND e.data->>'clock' = t.clock AND e.data->>'rung' = t.rung) told,
      LATERAL (SELECT count(*) n FROM alert a WHERE a.case_id = t.case_id
          AND a.clock = t.clock AND a.rung = t.rung AND a.epoch = t.epoch) alerted
     WHERE t.case_id = ANY($1) AND t.state = 'fired'
       AND t.fired_at < coalesce(k.ended_at - interval '1 second', 'infinity')
       AND k.state <> 'moot' AND (told.n = 0 OR alerted.n <> 1)`,
  'an alert was written of what was not told': `
    SELECT c.case_no, a.clock, a.rung FROM alert a JOIN cases c ON c.id = a.case_id
     WHERE c.id = ANY($1) AND (SELECT count(*) FROM alert b WHERE b.case_id = a.case_id
         AND b.clock = a.clock AND b.rung = a.rung) > (SELECT count(*) FROM case_event e
       WHERE e.case_id = a.case_id AND e.type IN ('sla.warned', 'sla.breached', 'sla.escalated')
         AND e.data->>'clock' = a.clock AND e.data->>'rung' = a.rung)`,
  'the deadline of a clock was missed, and it bears no mark': `
    SELECT c.case_no, k.clock FROM case_clock k JOIN cases c ON c.id = k.case_id
      JOIN timer t ON t.case_id = k.case_id AND t.clock = k.clock AND t.rung = 'breach'
     WHERE c.id = ANY($1) AND t.state = 'fired' AND k.state <> 'moot' AND k.breached_at IS NULL
       AND k.due_at < coalesce(k.ended_at, t.fired_at)`,
  'a clock is marked, and its breach was never told': `
    SELECT c.case_no, k.clock FROM case_clock k JOIN cases c ON c.id = k.case_id
     WHERE c.id = ANY($1) AND k.breached_at IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM case_event e WHERE e.case_id = c.id AND e.type = 'sla.breached'
          AND e.data->>'clock' = k.clock)`,
  'a case and its clock differ': `
    SELECT c.case_no, c.due_at, k.due_at FROM cases c
      LEFT JOIN case_clock k ON k.case_id = c.id AND k.clock =
        'reply' || coalesce(':' || nullif((c.follow_up->>'round')::int, 1), '')
     WHERE c.id = ANY($1) AND (k.clock IS NULL OR c.due_at <> k.due_at
        OR (c.breached_at IS NULL) <> (k.breached_at IS NULL))`,
  'a mail was never sent': `
    SELECT id, state, attempts, last_error FROM mail WHERE case_id = ANY($1) AND state <> 'sent'`,
  'the outbox was not emptied': `SELECT id, topic FROM outbox LIMIT 20`,
};

/** Every breach of what must hold, one sentence each with the offending rows. */
export async function storedFaults(ground: Ground, ids: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, sql] of Object.entries(STORED)) {
    const rows = await ground.query<object>(sql, sql.includes('$1') ? [ids] : []);
    if (rows.length > 0) faults.push(`${name}: ${tell(rows)}`);
  }
  return faults;
}

export const tell = (rows: readonly unknown[]): string =>
  `${rows.length} ${JSON.stringify(rows.slice(0, 10))}`;
