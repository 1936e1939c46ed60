import path from 'node:path';
import { JsonConfigFiles } from '#platform';
import { startOfDay, taipeiDay } from '#kernel';
import { promiseTo, readCalendar, readPolicy, WorkingCalendar } from '#sla';
import { readDemoCases } from './demo-case.js';
import { receiptMoments } from './demo-clock.js';
import { fateOf, scriptOf, sectionFor, type Step } from './demo-script.js';
import type { Turn } from './demo-turns.js';

const files = new JsonConfigFiles();
const calendar = new WorkingCalendar(readCalendar(files.read('calendar.json')));
const policy = readPolicy(files.read('sla-policies.json'));
const rules = { policy, policyId: 'p', calendar, calendarNo: 1 };
const demo = readDemoCases(path.resolve(__dirname, '../../../../config'));

/** The whole demo as it is made at that moment: each case with its deadline and what was done with it. */
const madeAt = (now: Date) =>
  receiptMoments(demo.length, now, calendar).map((receivedAt, n) => {
    const { channel, kind } = demo[n];
    const { dueAt } = promiseTo({ channel, kind, at: receivedAt }, rules, () => '');
    const c = { receivedAt, dueAt, suspectedReport: false };
    return { ...c, steps: scriptOf(n, c, demo[n], now, calendar) };
  });

type Made = ReturnType<typeof madeAt>[number];
type Told<D> = { readonly at: Date; readonly turn: D };

const turnsIn = ({ steps }: { readonly steps: readonly Step[] }): Told<Turn>[] =>
  steps.flatMap(({ at, does }) => (typeof does === 'object' ? [{ at, turn: does }] : []));

/** When the reply is due after all that was told; never while the customer is waited for. */
function dueAfterTurns(c: Made): Date {
  const turns = turnsIn(c);
  const at = (does: Turn['does']) => turns.find(({ turn }) => turn.does === does)?.at;
  const [asked, resumed] = [at('ask-customer'), at('resume')];
  if (asked && !resumed) return new Date('9000-01-01');
  const waited = asked && resumed ? calendar.workingMs(asked, resumed) : 0;
  const wish = turns.map(({ turn }) => turn).find(({ does }) => does === 'extend');
  const more = at('approve-extension') && wish?.does === 'extend' ? wish.workingDays : 0;
  const extended = calendar.addWorkingDays(taipeiDay(c.dueAt), more);
  const dueAt = more > 0 ? calendar.endOfWork(extended) : c.dueAt;
  return waited > 0 ? calendar.addWorkingMs(dueAt, waited) : dueAt;
}

const MOMENTS: [string, string][] = [
  ['on a working morning, a minute after the doors open', '2026-11-24T08:31:00+08:00'],
  ['on a working afternoon', '2026-11-25T15:20:00+08:00'],
  ['late at night', '2026-11-25T23:50:00+08:00'],
  ['before work', '2026-11-26T03:10:00+08:00'],
  ['on a Sunday', '2026-11-29T12:00:00+08:00'],
  ['in the middle of the Lunar New Year', '2026-02-18T12:00:00+08:00'],
  ['on the first day of a year', '2027-01-01T10:00:00+08:00'],
];

describe.each(MOMENTS)('the demo made %s', (_what, iso) => {
  const now = new Date(iso);
  const made = madeAt(now);

  it('has its messages in order, in working hours, none in the future', () => {
    const times = made.map(({ receivedAt }) => receivedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
    for (const { receivedAt } of made) {
      const day = taipeiDay(receivedAt);
      expect(calendar.isWorkingDay(day)).toBe(true);
      expect(receivedAt.getTime()).toBeGreaterThanOrEqual(calendar.startOfWork(day).getTime());
      expect(receivedAt.getTime()).toBeLessThanOrEqual(calendar.endOfWork(day).getTime());
    }
  });

  it('lets nobody act before the receipt, out of order, or in the future', () => {
    for (const { receivedAt, steps } of made) {
      const times = [receivedAt, ...steps.map(({ at }) => at), now].map((at) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('has open cases due on the coming working days, and a few that are overdue', () => {
    const isAnswered = (c: Made) =>
      c.steps.some(({ does }) => does === 'approve' || does === 'decline') ||
      turnsIn(c).some(({ turn }) => turn.does === 'merge');
    const open = made.filter((c) => !isAnswered(c)).map((c) => ({ ...c, dueAt: dueAfterTurns(c) }));
    const dueOn = (day: string) =>
      open.filter(({ dueAt }) => taipeiDay(dueAt) === day && dueAt > now);
    const today = taipeiDay(calendar.nextWorkingMoment(startOfDay(taipeiDay(now))));
    const isOver = now >= calendar.endOfWork(today);
    const next = isOver ? calendar.addWorkingDays(today, 1) : today;
    expect(dueOn(next).length).toBeGreaterThan(1);
    expect(dueOn(calendar.addWorkingDays(next, 1)).length).toBeGreaterThan(1);
    const overdue = open.filter(({ dueAt }) => dueAt <= now).length;
    expect(overdue).toBeGreaterThan(2);
    expect(overdue).toBeLessThan(made.length / 8);
    expect(made.filter(({ steps }) => steps.at(-1)?.does === 'submit').length).toBeGreaterThan(0);
  });

  it('has something to show of pauses, extensions, colleagues and merging', () => {
    const told = made.map((c) => turnsIn(c).map(({ turn }) => turn));
    const cases = (does: Turn['does']) =>
      told.filter((turns) => turns.some((turn) => turn.does === does));
    const without = (does: Turn['does'], next: Turn['does']) =>
      cases(does).filter((turns) => !turns.some((turn) => turn.does === next));
    expect(without('ask-customer', 'resume')).toHaveLength(4);
    expect(cases('resume')).toHaveLength(1);
    expect(cases('approve-extension')).toHaveLength(3);
    const pending = without('extend', 'approve-extension').flat();
    const days = pending.map((turn) => (turn.does === 'extend' ? turn.workingDays : 0));
    expect(days.sort((a, b) => a - b)).toEqual([5, 20]);
    const asked = cases('consult').flat();
    expect(asked.flatMap((turn) => (turn.does === 'consult' ? turn.sections : []))).toHaveLength(4);
    expect(asked.filter(({ does }) => does === 'give-findings')).toHaveLength(2);
    expect(cases('merge')).toHaveLength(1);
  });

  it('has every turn taken in time, and its case still in time', () => {
    for (const c of made) {
      for (const { at, turn } of turnsIn(c)) {
        if (turn.does !== 'resume') expect(at < c.dueAt).toBe(true);
      }
      if (
        turnsIn(c).some(({ turn }) => turn.does === 'approve-extension' || turn.does === 'resume')
      ) {
        expect(dueAfterTurns(c) > now).toBe(true);
      }
    }
  });

  it('was answered in time for the most part, and late now and then', () => {
    const approvals = made.flatMap(({ steps, dueAt }) =>
      steps.filter(({ does }) => does === 'approve').map(({ at }) => at <= dueAt),
    );
    const late = approvals.filter((isInTime) => !isInTime).length;
    expect(late).toBeGreaterThan(2);
    expect(late).toBeLessThan(approvals.length / 5);
  });
});

describe('a demo case', () => {
  const now = new Date('2026-11-25T15:20:00+08:00');
  const receivedAt = startOfDay('2026-11-02', 0);

  it('that may be a report of wrongdoing is left to the dispatcher', () => {
    const c = { receivedAt, dueAt: receivedAt, suspectedReport: true };
    expect(scriptOf(0, c, demo[0], now, calendar)).toEqual([]);
  });

  it('that is not due yet is at one of every stage', () => {
    const fates = demo.map((_, n) => fateOf(n, new Date(now.getTime() + 1), now));
    expect(new Set(fates)).toEqual(
      new Set(['untouched', 'accepted', 'submitted', 'replied', 'closed']),
    );
  });

  it.each([
    [{ lead: 'TECH', supporting: [], reply: null }, 'TECH'],
    [{ lead: 'TRIAGE', supporting: ['BRANCH', 'HR'], reply: null }, 'HR'],
    [{ lead: 'TRIAGE', supporting: ['ETHICS'], reply: 'x' }, 'GENERAL'],
    [{ lead: 'TRIAGE', supporting: [], reply: null }, undefined],
  ])('%j that was unclear goes to %s', (c, section) => expect(sectionFor(c)).toBe(section));

  it('never shows what only the ethics office may see', () => {
    expect(demo.filter(({ kind, confidential }) => kind === 'report' || confidential)).toEqual([]);
  });
});
