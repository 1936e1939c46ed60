import { CaseStore } from '#case';
import { AcceptCase } from '#handling';
import { Clock } from '#kernel';
import {
  AdoptCalendar,
  CalendarOverview,
  FireTimers,
  PreviewCalendar,
  RecomputeDeadlines,
  SlaBook,
} from '#sla';
import { openOffice, type TestOffice } from '#testing';
import { WarnOfMissingYear } from '../../../apps/worker/src/missing-year.js';

const at = (text: string) => new Date(`${text}:00+08:00`);

interface Armed {
  readonly name: string;
  readonly epoch: number;
  readonly dueAt: Date;
  readonly state: string;
}

describe('a change of the working calendar', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openOffice();
    await office.setTime(at('2026-03-02T10:00'));
  });
  afterEach(() => office.close());

  const receive = async (when: string) => {
    await office.setTime(at(when));
    return office.receive({ receivedAt: at(when) });
  };
  const find = async (id: string) => {
    const found = await office.api.get(CaseStore).find({ id });
    if (!found) throw new Error('gone');
    return found;
  };
  const proposal = async (
    day: string,
    worked: 'none' | 'morning' | 'afternoon' | 'all',
    regions: string[] = ['臺北市'],
  ) => {
    const { current } = await office.api.get(CalendarOverview).run();
    return {
      ...{ basedOn: current.no, reason: '颱風停班' },
      change: { override: { day, worked, regions } },
    };
  };
  const preview = async (...day: Parameters<typeof proposal>) =>
    office.api.get(PreviewCalendar).run(await proposal(...day));
  const adopt = async (...day: Parameters<typeof proposal>) =>
    office.api.get(AdoptCalendar).run({ ...(await proposal(...day)), by: '管理員' });
  const recompute = (batch?: number) => office.worker.get(RecomputeDeadlines).run(batch);
  const timers = (id: string) =>
    office.db.query<Armed>(
      `SELECT clock || ' ' || rung AS name, epoch, due_at AS "dueAt", state FROM timer
        WHERE case_id = $1 ORDER BY 1`,
      [id],
    );
  const moves = (id: string) =>
    office.db.query<{ clock: string; from: string; to: string; cause: string }>(
      `SELECT data->>'clock' AS clock, data->>'from' AS "from", data->>'to' AS "to",
              data->>'cause' AS cause
         FROM case_event WHERE case_id = $1 AND type = 'sla.rescheduled' ORDER BY id`,
      [id],
    );

  it('moves what it said it would, re-arms exactly those timers and keeps the old deadline on record', async () => {
    const moved = await receive('2026-03-02T10:00');
    const early = await receive('2026-02-10T10:00');
    await office.setTime(at('2026-03-02T20:00'));
    const before = new Map(
      await Promise.all([moved, early].map(async ({ id }) => [id, await timers(id)] as const)),
    );
    const seen = await preview('2026-03-03', 'none');
    expect(await office.db.query('SELECT no FROM calendar_version')).toHaveLength(1);
    await adopt('2026-03-03', 'none');
    await recompute();

    const told = seen.deadlines.filter(({ caseNo }) => caseNo === moved.caseNo);
    expect(told.length).toBeGreaterThan(0);
    const wrote = await moves(moved.id);
    expect(wrote.map(({ clock, from, to }) => [clock, from, to]).sort()).toEqual(
      told.map(({ clock, from, to }) => [clock, from.toISOString(), to.toISOString()]).sort(),
    );
    expect(new Set(wrote.map(({ cause }) => cause))).toEqual(new Set(['calendar']));
    expect((await find(moved.id)).dueAt.toISOString()).toBe(
      wrote.find(({ clock }) => clock === 'reply')?.to,
    );
    expect(await moves(early.id)).toEqual([]);
    for (const { id } of [moved, early]) {
      for (const timer of await timers(id)) {
        const old = before.get(id)?.find(({ name }) => name === timer.name);
        const isMoved = old?.dueAt.getTime() !== timer.dueAt.getTime();
        expect([timer.name, timer.epoch]).toEqual([
          timer.name,
          (old?.epoch ?? 0) + (isMoved ? 1 : 0),
        ]);
      }
    }
    const { recompute: progress } = await office.api.get(CalendarOverview).run();
    expect(progress).toMatchObject({ moved: seen.movedDeadlines, finishedAt: expect.any(Date) });
    expect(progress.done).toBe(progress.total);
    expect((await preview('2026-03-05', 'all')).movedDeadlines).toBe(0);
  });

  it('asks for a wake-up at each moment to which timers moved, not for each timer', async () => {
    for (let n = 0; n < 3; n += 1) await receive('2026-03-02T10:00');
    await office.db.query('DELETE FROM outbox');
    await adopt('2026-03-03', 'none');
    await recompute();
    const moments = await office.db.query<{ at: Date; timers: number }>(
      `SELECT due_at AS at, count(*)::int AS timers FROM timer
        WHERE state = 'armed' AND epoch = 2 GROUP BY 1 ORDER BY 1`,
    );
    expect(moments.length).toBeGreaterThan(1);
    expect(moments.every(({ timers: n }) => n >= 3)).toBe(true);
    const asked = await office.db.query<{ at: Date }>(
      `SELECT (o.payload->>'dueAt')::timestamptz AS at FROM outbox o
         JOIN timer t ON t.id = (o.payload->>'timerId')::uuid AND t.epoch = (o.payload->>'epoch')::int
        WHERE o.topic = 'timer.armed' ORDER BY 1`,
    );
    expect(asked).toEqual(moments.map(({ at: moment }) => ({ at: moment })));
  });

  it('takes back a breach of a day that became a typhoon day', async () => {
    const { id } = await receive('2026-03-02T10:00');
    const { dueAt } = await find(id);
    await office.setTime(new Date(dueAt.getTime() + 60_000));
    await office.worker.get(FireTimers).run();
    expect((await find(id)).breachedAt).toBeInstanceOf(Date);
    const day = new Date(dueAt.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
    expect((await preview(day, 'none')).noLongerOverdue).toBeGreaterThan(0);
    await adopt(day, 'none');
    await recompute();
    const after = await find(id);
    expect(after.dueAt > dueAt).toBe(true);
    expect(after.breachedAt).toBeNull();
    expect((await timers(id)).find(({ name }) => name === 'reply breach')).toMatchObject({
      ...{ state: 'armed', epoch: 2, dueAt: after.dueAt },
    });
  });

  it('of another region moves nothing, half a day moves a deadline that would end at noon', async () => {
    const { id } = await receive('2026-03-02T10:00');
    const { dueAt } = await find(id);
    const day = new Date(dueAt.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
    expect((await preview(day, 'none', ['高雄市'])).movedDeadlines).toBe(0);
    await adopt(day, 'none', ['高雄市']);
    await recompute();
    expect((await find(id)).dueAt).toEqual(dueAt);
    await adopt(day, 'morning', []);
    await recompute();
    expect((await find(id)).dueAt > dueAt).toBe(true);
    // Later overrules earlier: the day is worked after all.
    await adopt(day, 'all', []);
    await recompute();
    expect((await find(id)).dueAt).toEqual(dueAt);
  });

  it('goes on after a stop between batches and loses no action taken meanwhile', async () => {
    const cases = [];
    for (let n = 0; n < 6; n += 1) cases.push(await receive('2026-03-02T10:00'));
    await adopt('2026-03-03', 'none');
    // The worker dies after its first batch.
    const clock = office.worker.get(Clock);
    let rounds = 0;
    clock.now = () => {
      if ((rounds += 1) > 1) throw new Error('killed');
      return at('2026-03-02T10:00');
    };
    await expect(recompute(2)).rejects.toThrow('killed');
    const { recompute: halfway } = await office.api.get(CalendarOverview).run();
    expect(halfway.done).toBeGreaterThan(0);
    expect(halfway.done).toBeLessThan(halfway.total);
    await office.setTime(at('2026-03-02T10:05'));
    const acting = cases.map(async ({ caseNo, id }) => {
      const { version } = await find(id);
      await office.api.get(AcceptCase).run({ staff: office.people.delivery, caseNo, version });
    });
    await Promise.all([recompute(2), ...acting, recompute(2)]);
    await recompute(2);
    for (const { id } of cases) {
      expect((await find(id)).status).toBe('in_progress');
      expect((await moves(id)).filter(({ clock }) => clock === 'reply')).toHaveLength(1);
    }
    const { recompute: progress } = await office.api.get(CalendarOverview).run();
    expect(progress.done).toBe(progress.total);
  });

  it('adds a missing year: what stood provisionally gets its deadline', async () => {
    await office.setTime(at('2027-12-30T10:00'));
    const { id } = await office.receive({ receivedAt: at('2027-12-30T10:00') });
    const provisional = () =>
      office.db.query(
        `SELECT clock FROM case_clock WHERE case_id = $1 AND clock = 'reply' AND provisional`,
        [id],
      );
    expect(await provisional()).toHaveLength(1);
    const { current, coverage } = await office.api.get(CalendarOverview).run();
    expect(coverage).toMatchObject({ missingYear: 2028, isDue: true, daysLeft: 1 });
    const years = {
      ...current.calendar.years,
      2028: { daysOff: ['2028-01-01'], makeUpWorkingDays: [] },
    };
    const calendar = { ...current.calendar, version: '2028-1', years };
    const given = { basedOn: current.no, reason: '117 年行事曆', change: { calendar } };
    await office.api.get(AdoptCalendar).run({ ...given, by: '管理員' });
    await recompute();
    expect(await provisional()).toHaveLength(0);
    expect((await find(id)).dueAt > at('2028-01-02T00:00')).toBe(true);
  });

  it('warns every administrator once a day from 60 days before the calendar ends', async () => {
    const mails = () =>
      office.db.query<{ recipient: string; subject: string }>(
        `SELECT recipient, subject FROM mail WHERE kind = 'calendar.missing_year'`,
      );
    const warn = async (when: string) => {
      await office.setTime(at(when));
      await office.worker.get(WarnOfMissingYear).run();
    };
    await warn('2027-10-31T09:00');
    expect(await mails()).toHaveLength(0);
    await warn('2027-11-01T09:00');
    await warn('2027-11-01T10:00');
    expect(await mails()).toEqual([
      { recipient: expect.stringContaining('@'), subject: expect.stringContaining('2028') },
    ]);
    await warn('2027-11-02T09:00');
    expect(await mails()).toHaveLength(2);
  });

  it('is refused to whoever looked at an older version', async () => {
    const stale = await proposal('2026-03-03', 'none');
    await adopt('2026-03-04', 'none');
    await expect(
      office.api.get(AdoptCalendar).run({ ...stale, by: '管理員' }),
    ).rejects.toMatchObject({ code: 'calendar_changed' });
    expect(office.api.get(SlaBook).current.no).toBe(2);
  });
});
