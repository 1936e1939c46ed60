import { type Case, CaseStore, event, systemActor } from '#case';
import { AcceptCase, DeclineCase, TransferCase } from '#handling';
import { ApproveReply, DraftReply, SubmitReply } from '#resolution';
import { CheckDeadlines, ExplainDeadlines, FireTimers } from '#sla';
import { openOffice, type TestOffice } from '#testing';
import { NightlyCheck } from '../../../apps/worker/src/nightly/nightly-check.js';

const TEST = systemActor('test');
const taipei = (text: string): Date => new Date(`${text}:00+08:00`);

describe('the check of all deadlines', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const find = async (id: string) => (await office.api.get(CaseStore).find({ id })) as Case;
  const check = () => office.worker.get(CheckDeadlines).run();
  const command = async (id: string, who: string) => {
    const { caseNo, version } = await find(id);
    return { staff: office.people[who], caseNo, version };
  };
  const happens = (id: string, what: Parameters<typeof event>) =>
    office.api.get(CaseStore).change({ id }, () => ({ set: {}, events: [event(...what)] }));
  const dates = { from: '2026-11-26T09:30:00.000Z', to: '2026-12-03T09:30:00.000Z' };

  /** Cases with every history that deadlines follow from; the ids of those that are still open. */
  async function histories(): Promise<string[]> {
    await office.setTime(taipei('2026-11-23T10:00'));
    const now = taipei('2026-11-24T10:00');
    const receivedAt = taipei('2026-11-23T10:00');
    const cases = [];
    for (let i = 0; i < 9; i += 1) cases.push(await office.receive({ receivedAt }, i > 0));
    const [, , transferred, waiting, resumed, extended, merged, answered, declined] = cases.map(
      ({ id }) => id,
    );
    const [api, wait] = [office.api, { question: '?', told: 'email' as const }];
    await office.setTime(now);
    await api.get(TransferCase).run({
      ...{ ...(await command(transferred, 'dispatcher')), to: 'EXPRESS', reason: '改分' },
    });
    for (const id of [waiting, resumed]) {
      await happens(id, ['case.supplement_requested', now, TEST, wait]);
    }
    await happens(resumed, ['case.resumed', taipei('2026-11-25T15:00'), TEST, { note: null }]);
    await happens(extended, [
      'extension.approved',
      ...[now, TEST, { workingDays: 5, reason: '查證', told: 'email', ...dates }],
    ] as never);
    await happens(merged, [
      'case.absorbed',
      ...[now, TEST, { caseNo: 'x', caseId: 'x', receivedAt: '2026-11-20T02:00:00.000Z' }],
    ] as never);
    await happens(merged, ['case.consulted', now, TEST, { sections: ['MAILS'], question: '?' }]);
    await api.get(AcceptCase).run(await command(answered, 'delivery'));
    await api.get(DraftReply).run({ ...(await command(answered, 'delivery')), text: '已改善' });
    await api.get(SubmitReply).run(await command(answered, 'delivery'));
    await api.get(ApproveReply).run(await command(answered, 'delivery-chief'));
    await api
      .get(DeclineCase)
      .run({ ...(await command(declined, 'dispatcher')), reason: '內容空泛' });
    await office.setTime(taipei('2026-11-27T10:00'));
    await office.worker.get(FireTimers).run();
    return cases.slice(0, -1).map(({ id }) => id);
  }

  it('finds nothing in an office whose cases have every history', async () => {
    const open = await histories();
    expect(await check()).toMatchObject({ checked: open.length, differing: 0, samples: [] });
    for (const id of open) {
      const { clocks } = await office.api.get(ExplainDeadlines).run((await find(id)).caseNo);
      expect(clocks.length).toBeGreaterThan(1);
      expect(clocks.filter(({ agrees }) => !agrees)).toEqual([]);
    }
  });

  /** What is stored of deadlines, to the last byte. */
  const stored = () =>
    office.db.query(
      `SELECT (SELECT json_agg(c ORDER BY c.id) FROM cases c) AS cases,
              (SELECT json_agg(k ORDER BY k.case_id, k.clock) FROM case_clock k) AS clocks,
              (SELECT json_agg(t ORDER BY t.id) FROM timer t) AS timers,
              (SELECT count(*) FROM case_event) AS events`,
    );

  it.each<[string, string, string, object]>([
    [
      'the deadline on the case',
      `UPDATE cases SET due_at = due_at + interval '1 day' WHERE id = $1`,
      `UPDATE cases SET due_at = due_at - interval '1 day' WHERE id = $1`,
      { clock: 'reply', rung: null, field: 'case.dueAt' },
    ],
    [
      'the deadline of a clock',
      `UPDATE case_clock SET due_at = due_at - interval '1 minute' WHERE case_id = $1 AND clock = 'accepted'`,
      `UPDATE case_clock SET due_at = due_at + interval '1 minute' WHERE case_id = $1 AND clock = 'accepted'`,
      { clock: 'accepted', rung: null, field: 'dueAt' },
    ],
    [
      'when a clock began',
      `UPDATE case_clock SET started_at = started_at - interval '1 day' WHERE case_id = $1 AND clock = 'reply'`,
      `UPDATE case_clock SET started_at = started_at + interval '1 day' WHERE case_id = $1 AND clock = 'reply'`,
      { clock: 'reply', rung: null, field: 'startedAt' },
    ],
    [
      'a wrong state',
      `UPDATE case_clock SET state = 'met' WHERE case_id = $1 AND clock = 'reply'`,
      `UPDATE case_clock SET state = 'running' WHERE case_id = $1 AND clock = 'reply'`,
      { clock: 'reply', rung: null, field: 'state', stored: 'met', reckoned: 'running' },
    ],
    [
      'the moment of a timer',
      `UPDATE timer SET due_at = due_at + interval '1 hour' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      `UPDATE timer SET due_at = due_at - interval '1 hour' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      { clock: 'reply', rung: 'breach', field: 'dueAt' },
    ],
    [
      'a timer that sleeps',
      `UPDATE timer SET state = 'cancelled' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      `UPDATE timer SET state = 'armed' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      { clock: 'reply', rung: 'breach', field: 'state', stored: 'cancelled', reckoned: 'armed' },
    ],
    [
      'a timer that fired before its time',
      `UPDATE timer SET state = 'fired' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      `UPDATE timer SET state = 'armed' WHERE case_id = $1 AND clock = 'reply' AND rung = 'breach'`,
      { clock: 'reply', rung: 'breach', field: 'state', stored: 'fired', reckoned: 'armed' },
    ],
    [
      'a rung that is missing',
      `UPDATE timer SET case_id = '00000000-0000-7000-8000-000000000000' WHERE case_id = $1 AND clock = 'reply' AND rung = 'overdue'`,
      `UPDATE timer SET case_id = $1 WHERE case_id = '00000000-0000-7000-8000-000000000000'`,
      { clock: 'reply', rung: 'overdue', field: 'timer', stored: null, reckoned: 'armed' },
    ],
  ])('finds and names %s, and changes nothing', async (_what, tamper, undo, difference) => {
    await office.setTime(taipei('2026-11-27T11:00'));
    const { id, caseNo } = await office.receive({ receivedAt: taipei('2026-11-27T10:30') });
    await office.db.query(tamper, [id]);
    const before = await stored();
    const found = await check();
    expect(found.differing).toBe(1);
    expect(found.samples).toEqual([
      { caseNo, differences: expect.arrayContaining([expect.objectContaining(difference)]) },
    ]);
    expect(await stored()).toEqual(before);
    await office.db.query(undo, [id]);
    expect((await check()).differing).toBe(0);
  });

  it('shows a reader of the explanation that what is stored is another deadline', async () => {
    const { id, caseNo } = await office.receive();
    await office.db.query(
      `UPDATE case_clock SET due_at = due_at + interval '1 day' WHERE case_id = $1 AND clock = 'reply'`,
      [id],
    );
    const { clocks } = await office.api.get(ExplainDeadlines).run(caseNo);
    expect(clocks.filter(({ agrees }) => !agrees).map(({ clock }) => clock)).toEqual(['reply']);
    const [{ dueAt, stored: kept }] = clocks.filter(({ clock }) => clock === 'reply');
    expect(kept?.dueAt.getTime()).toBe(dueAt.getTime() + 24 * 3600_000);
    await office.db.query(
      `UPDATE case_clock SET due_at = due_at - interval '1 day' WHERE case_id = $1 AND clock = 'reply'`,
      [id],
    );
  });

  describe('at night', () => {
    const runs = async () =>
      (await office.db.query<{ n: number }>('SELECT count(*)::int AS n FROM deadline_check'))[0].n;
    const alarms = () =>
      office.db.query<{ recipient: string; text: string; case_id: string | null }>(
        `SELECT recipient, text, case_id FROM mail WHERE kind = 'alarm' AND created_at > now() - interval '1 hour'`,
      );
    const nightly = () => office.worker.get(NightlyCheck).run();
    const metric = async (name: string) => {
      const { body } = await office.api.inject('/metrics');
      return Number(new RegExp(`^${name} (.*)$`, 'm').exec(body)?.[1]);
    };
    beforeEach(() => office.db.query(`DELETE FROM mail WHERE kind = 'alarm'`));

    it('runs once, after two o’clock, whichever workers come', async () => {
      const before = await runs();
      await office.setTime(taipei('2026-12-01T01:59'));
      await nightly();
      expect(await runs()).toBe(before);
      await office.setTime(taipei('2026-12-01T02:00'));
      await Promise.all([nightly(), nightly(), nightly()]);
      await nightly();
      expect(await runs()).toBe(before + 1);
      expect(await alarms()).toEqual([]);
      expect(await metric('huiyin_deadlines_differing')).toBe(0);
      expect(await metric('huiyin_deadline_check_age_seconds')).toBe(0);
      await office.setTime(taipei('2026-12-02T03:00'));
      expect(await metric('huiyin_deadline_check_age_seconds')).toBe(25 * 3600);
    });

    it('is taken over where a worker died in the middle of it', async () => {
      const before = await runs();
      await office.db.query(
        `INSERT INTO daily_task (task, day, done_at) VALUES ('deadline_check', '2026-12-03', $1)`,
        [taipei('2026-12-03T02:00')],
      );
      await office.setTime(taipei('2026-12-03T02:30'));
      await nightly();
      expect(await runs()).toBe(before);
      await office.setTime(taipei('2026-12-03T03:01'));
      await nightly();
      expect(await runs()).toBe(before + 1);
      await office.setTime(taipei('2026-12-03T06:00'));
      await nightly();
      expect(await runs()).toBe(before + 1);
    });

    it('tells every administrator of a difference, once', async () => {
      const { id, caseNo } = await office.receive();
      await office.db.query(`UPDATE cases SET due_at = due_at + interval '1 day' WHERE id = $1`, [
        id,
      ]);
      await office.setTime(taipei('2026-12-04T02:01'));
      await nightly();
      await nightly();
      const [{ email }] = await office.db.query<{ email: string }>(
        `SELECT email FROM staff_account WHERE role = 'admin'`,
      );
      expect(await alarms()).toEqual([
        {
          recipient: email,
          case_id: null,
          text: expect.stringContaining(`${caseNo}: reply case.dueAt`),
        },
      ]);
      expect(await metric('huiyin_deadlines_differing')).toBe(1);
      const differs = await check();
      expect(differs.samples.map((one) => one.caseNo)).toEqual([caseNo]);
    });
  });
});
