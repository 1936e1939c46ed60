import { type Case, type CaseEvent, CaseStore, CHANNELS } from '#case';
import { FireTimers } from '#sla';
import { openOffice, type TestOffice } from '#testing';
import calendarFile from '../../../config/calendar.json';
import { readCalendar } from '../../../libs/sla/src/calendar-file.js';
import { WorkingCalendar } from '../../../libs/sla/src/domain/calendar/working-calendar.js';
import vectors from '../../../libs/sla/src/domain/clock/fixtures/sla-vectors.json';
import { atReceipt, type Drawn, perform, type Standing } from '../../properties/histories.js';
import { calendarChanges, differences, timerFaults } from './replayed.js';

const CASES = 120;
const SEED = Number(process.env.SEED ?? 2026);
const HOUR_MS = 3600_000;
const taipei = (text: string): Date => new Date(`${text}+08:00`);
const office2026 = new WorkingCalendar(readCalendar(calendarFile));

/** A number from 0 to 1 that is the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What happens in the office at a moment; everything of the year stands in one row, by time. */
interface Moment {
  readonly at: Date;
  readonly happens: (at: Date) => Promise<unknown>;
}

/** What is done with a case, after so many working hours; some are late, some are never answered. */
const SCRIPTS: readonly (readonly [hours: number, command: Drawn['command']])[][] = [
  [
    [1, 'route'],
    [3, 'accept'],
    [12, 'approve'],
  ],
  [
    [1, 'route'],
    [2, 'accept'],
    [6, 'supplement'],
    [19, 'resume'],
    [30, 'approve'],
  ],
  [
    [1, 'route'],
    [5, 'accept'],
    [10, 'extend'],
    [60, 'approve'],
  ],
  [
    [2, 'route'],
    [9, 'return'],
    [11, 'route'],
    [14, 'accept'],
    [40, 'approve'],
  ],
  [
    [1, 'route_urgent'],
    [2, 'accept'],
    [8, 'consult'],
    [14, 'findings'],
    [20, 'approve'],
  ],
  [
    [2, 'route'],
    [30, 'supplement'],
    [70, 'resume'],
    [90, 'decline'],
  ],
  [
    [1, 'route'],
    [4, 'assign'],
    [8, 'consult'],
    [50, 'findings'],
    [55, 'merge'],
  ],
  [
    [3, 'triage'],
    [20, 'transfer'],
  ],
];

const dayOff = (day: string, reason: string) => ({
  day,
  worked: 'none' as const,
  regions: [],
  reason,
});

describe('a year of the office', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const give = (id: string, facts: readonly CaseEvent[]) =>
    office.api.get(CaseStore).change({ id }, () => ({ set: {}, events: facts }));

  /** A case with its script: the moments at which something is done with it. */
  function received(i: number, random: () => number): Moment[] {
    const at = new Date(taipei('2026-01-05T00:00:00').getTime() + random() * 355 * 24 * HOUR_MS);
    let opened: Case | undefined;
    let standing: Standing = atReceipt();
    const channel = CHANNELS[i % CHANNELS.length];
    const script = SCRIPTS[Math.floor(random() * SCRIPTS.length)] ?? [];
    const n = random() < 0.3 ? 17 : 3;
    return [
      { at, happens: async () => void (opened = await office.receive({ channel }, false)) },
      ...script.map(([hours, command]) => ({
        at: office2026.addWorkingMs(at, Math.round((hours + random() * 4) * HOUR_MS)),
        happens: async (now: Date) => {
          const done = perform(standing, { command, n, after: 0, worked: 'none' }, now);
          standing = done.standing;
          if (opened && done.facts.length > 0) await give(opened.id, done.facts);
        },
      })),
    ];
  }

  /** A day is declared off; the evening before a typhoon, or long before by the government. */
  const declared = (evening: string, day: string, reason: string): Moment => ({
    at: taipei(evening),
    happens: () =>
      calendarChanges(office, (calendar) => ({
        ...calendar,
        overrides: [...calendar.overrides, dayOff(day, reason)],
      })),
  });

  /** Time passes from one due moment to the next, up to that moment. */
  async function passUntil(until: Date): Promise<void> {
    for (;;) {
      const [{ next }] = await office.db.query<{ next: Date | null }>(
        `SELECT min(due_at) AS next FROM timer WHERE state = 'armed'`,
      );
      if (!next || next >= until) break;
      await office.setTime(next);
      await office.worker.get(FireTimers).run();
    }
    await office.setTime(until);
  }

  it(`passes with typhoon days and a change in mid-year, and all of it can be replayed (SEED=${SEED})`, async () => {
    const random = numbers(SEED);
    const year: Moment[] = [
      ...Array.from({ length: CASES }, (_, i) => received(i, random)).flat(),
      declared('2026-05-20T10:00:00', '2026-12-24', '年中增列放假日'),
      declared('2026-07-08T20:00:00', '2026-07-09', '颱風停班'),
      declared('2026-09-02T20:00:00', '2026-09-03', '颱風停班'),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, happens } of year) {
      await passUntil(at);
      await happens(at);
    }
    await passUntil(taipei('2027-02-01T00:00:00'));

    const cases = await office.db.query<{ id: string }>('SELECT id FROM cases');
    expect(cases).toHaveLength(CASES);
    expect(
      await differences(
        office,
        cases.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(await timerFaults(office)).toEqual([]);
    await tellsPeopleAtWork();
    await movedByTheEdits();
  }, 600_000);

  /** Alerts wait for the office to work, unless they are urgent. */
  async function tellsPeopleAtWork(): Promise<void> {
    const alerts = await office.db.query<{ at: Date; fired: Date; isUrgent: boolean }>(
      `SELECT deliver_at AS at, fired_at AS fired, clock = 'reply' AND rung = 'breach' AS "isUrgent" FROM alert`,
    );
    expect(alerts.length).toBeGreaterThan(CASES / 2);
    for (const { at, fired, isUrgent } of alerts) {
      if (isUrgent) expect(at).toEqual(fired);
      else expect([at, office2026.isWorkingMoment(at)]).toEqual([at, true]);
    }
  }

  /** Each edit moved deadlines, and only into the future; no deadline of then falls on such a day. */
  async function movedByTheEdits(): Promise<void> {
    const moves = await office.db.query<{ calendar: number; moved: number; back: number }>(
      `SELECT (data->>'calendar')::int AS calendar, count(*)::int AS moved,
              count(*) FILTER (WHERE data->>'to' < data->>'from')::int AS back
         FROM case_event WHERE type = 'sla.rescheduled' AND data->>'cause' = 'calendar' GROUP BY 1`,
    );
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.every(({ moved, back }) => moved > 0 && back === 0)).toBe(true);
    const onDayOff = await office.db.query(
      `SELECT 1 FROM case_clock WHERE calendar >= 3 AND (due_at AT TIME ZONE 'Asia/Taipei')::date
          IN ('2026-07-09', '2026-12-24')`,
    );
    expect(onDayOff).toEqual([]);
  }

  it('promises what the official vectors say', async () => {
    for (const { receivedOn, due3 } of vectors) {
      await office.setTime(taipei(`${receivedOn}T10:00:00`));
      const { dueAt } = await office.receive({ channel: 'call_center' }, false);
      expect([receivedOn, dueAt]).toEqual([receivedOn, taipei(`${due3}T17:30:00`)]);
    }
  });
});
