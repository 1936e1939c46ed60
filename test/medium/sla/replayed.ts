import { CLOCK_HISTORY, type ClockHistory, readHistory, type StoredHistory } from '#case';
import { KeepClocks, RecomputeDeadlines, RuleStore, SlaBook, WorkingCalendar } from '#sla';
import type { TestOffice } from '#testing';
import { DataSource } from 'typeorm';
import type { CalendarData } from '../../../libs/sla/src/domain/calendar/calendar-data.js';
import { readClockFacts } from '../../../libs/sla/src/domain/clock/clock-facts.js';
import { laterPolicies, reckon } from '../../../libs/sla/src/domain/clock/reckon.js';

async function histories(office: TestOffice, ids: readonly string[]) {
  const concerns = office.api.get(KeepClocks).concerns;
  const stored = await office.api
    .get(DataSource)
    .query<StoredHistory[]>(CLOCK_HISTORY, [ids, concerns]);
  return stored.map((one) => ({ caseId: one.caseId, history: readHistory(one) }));
}

/** Every difference, in words, between what is stored of these cases and what their events say. */
export async function differences(office: TestOffice, ids: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { caseId, history } of await histories(office, ids)) {
    faults.push(...(await differencesOf(office, history)).map((text) => `${caseId}: ${text}`));
  }
  const apart = await office.db.query<{ id: string }>(
    `SELECT c.id FROM cases c JOIN case_clock k ON k.case_id = c.id AND k.clock =
           'reply' || coalesce(':' || nullif((c.follow_up->>'round')::int, 1), '')
      WHERE c.due_at <> k.due_at OR (c.breached_at IS NULL) <> (k.breached_at IS NULL)`,
  );
  return [...faults, ...apart.map(({ id }) => `${id}: the case says otherwise than its clock`)];
}

async function differencesOf(office: TestOffice, history: ClockHistory): Promise<string[]> {
  const facts = readClockFacts(history.events);
  const rules = await office.api.get(SlaBook).rulesFor(facts.policy, 0, laterPolicies(facts));
  const newest = Math.max(...history.clocks.map(({ calendar }) => calendar));
  const under = async (no: number) =>
    reckon(facts, { ...rules, calendar: await calendarOf(office, no) });
  const faults: string[] = [];
  for (const { clock: name } of await under(newest)) {
    const row = history.clocks.find((one) => one.clock === name);
    // What is over keeps the calendar it ended under.
    const kept = await under(row?.calendar ?? newest);
    const clock = kept.find((one) => one.clock === name) as (typeof kept)[number];
    for (const key of [
      'startedAt',
      'dueAt',
      'state',
      'endedAt',
      'daysUsed',
      'provisional',
    ] as const) {
      if (row?.[key]?.valueOf() !== clock[key]?.valueOf()) {
        faults.push(`${clock.clock}.${key} ${String(row?.[key])}, not ${String(clock[key])}`);
      }
    }
    for (const { rung, dueAt, state } of clock.rungs) {
      const timer = history.timers.find((one) => one.clock === clock.clock && one.rung === rung);
      if (timer?.state === 'fired') continue;
      if (timer?.state !== state || timer.dueAt.getTime() !== dueAt.getTime()) {
        faults.push(`${clock.clock} ${rung}: ${timer?.state}, not ${state}`);
      }
    }
  }
  return faults;
}

const calendars = new WeakMap<TestOffice, Map<number, WorkingCalendar>>();

async function calendarOf(office: TestOffice, no: number): Promise<WorkingCalendar> {
  const known = calendars.get(office) ?? new Map<number, WorkingCalendar>();
  calendars.set(office, known);
  let found = known.get(no);
  if (!found) {
    const version = await office.api.get(RuleStore).calendar(no);
    if (!version) throw new Error(`there is no calendar ${no}`);
    known.set(no, (found = new WorkingCalendar(version.calendar)));
  }
  return found;
}

/** A new version of the calendar holds from now on, and every open case is brought up to it. */
export async function calendarChanges(
  office: TestOffice,
  edit: (calendar: CalendarData) => CalendarData,
): Promise<void> {
  const book = office.api.get(SlaBook);
  const { no, version } = book.current;
  await office.api.get(RuleStore).addCalendar(no, {
    ...{ calendar: edit(version.calendar), reason: '任意', madeBy: 'a test' },
  });
  await book.refresh();
  await office.worker.get(RecomputeDeadlines).run();
}

/** What may never be seen of the timers of an office; every fault in words. */
export async function timerFaults(office: TestOffice): Promise<string[]> {
  const faults = await office.db.query<{ fault: string }>(`
    SELECT 'armed on a clock that does not run: ' || t.clock || ' ' || t.rung AS fault
      FROM timer t JOIN case_clock k USING (case_id, clock)
     WHERE t.state = 'armed' AND k.state IN ('paused', 'moot')
    UNION ALL SELECT 'overdue and not fired: ' || clock || ' ' || rung FROM timer
     WHERE state = 'armed' AND due_at <= office_now()
    UNION ALL SELECT 'fired before its time: ' || clock || ' ' || rung FROM timer
     WHERE state = 'fired' AND fired_at < due_at
    UNION ALL SELECT 'told twice: ' || clock || ' ' || rung FROM alert
     GROUP BY case_id, clock, rung, epoch HAVING count(*) > 1
    UNION ALL SELECT 'told before its time: ' || a.clock || ' ' || a.rung FROM alert a
     WHERE a.rung IN ('breach', 'overdue') AND a.fired_at < a.due_at
    -- Where a deadline moved away and came back, missing it anew is another fact.
    -- Where a deadline moved away and came back, missing it anew is another fact.
    UNION ALL SELECT 'a deadline is missed twice: ' || clock FROM (
      SELECT data->>'clock' AS clock, (type, data->>'dueAt') AS fact,
             lag((type, data->>'dueAt')) OVER w AS before, type FROM case_event
       WHERE type IN ('sla.breached', 'sla.rescheduled')
      WINDOW w AS (PARTITION BY case_id, data->>'clock' ORDER BY id)) e
     WHERE type = 'sla.breached' AND before = fact
    UNION ALL SELECT 'a mark without its event: ' || k.clock FROM case_clock k WHERE k.breached_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = k.case_id AND e.type = 'sla.breached'
                          AND e.at = k.breached_at AND e.data->>'clock' = k.clock)
    UNION ALL SELECT 'missed and not marked: ' || k.clock FROM case_clock k JOIN timer t USING (case_id, clock)
     WHERE t.rung = 'breach' AND t.state = 'fired' AND k.breached_at IS NULL
       AND k.state <> 'moot' AND k.due_at <= coalesce(k.ended_at, office_now()) AND k.due_at < coalesce(k.ended_at, 'infinity')
  `);
  return faults.map(({ fault }) => fault);
}
