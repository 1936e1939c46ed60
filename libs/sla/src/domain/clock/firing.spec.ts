import calendarData from '../../../../../config/calendar.json';
import { readCalendar } from '../../calendar-file.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { readPlace, type RungPlace } from '../policy/duration.js';
import type { RungRule } from '../policy/policy.js';
import { type DueTimer, firing, marksCase } from './firing.js';

const calendar = new WorkingCalendar(readCalendar(calendarData));
const taipei = (text: string): Date => new Date(`2026-11-${text}+08:00`);
const deadline = taipei('26T17:30:00');

const rule = (at: string, urgent = false): RungRule => ({
  ...{ rung: 'any', at: readPlace(at) as RungPlace, urgent },
  ...{ to: ['handler', 'head'], by: ['mail'] },
});
const timer = (given: Partial<DueTimer> = {}): DueTimer => ({
  ...{ id: 't', caseId: 'c', clock: 'reply', rung: 'any', epoch: 1, policy: 'p', deadline },
  ...{ state: 'running', endedAt: null },
  isCases: true,
  ...given,
});
const met = (at: string) => timer({ state: 'met', endedAt: taipei(at) });

describe('what a rung does', () => {
  it.each([
    ['-1 working day', 'sla.warned', false],
    ['50 %', 'sla.warned', false],
    ['deadline', 'sla.breached', true],
    ['+1 working day', 'sla.escalated', false],
  ])('%s: %s', (at, type, breaches) => {
    const done = firing(timer(), rule(at), calendar, deadline);
    expect(done).toMatchObject({
      breaches,
      event: { type, data: { clock: 'reply', rung: 'any' } },
    });
    expect(done.alert).toMatchObject({ recipients: ['handler', 'head'], channels: ['mail'] });
    expect(marksCase(timer(), done)).toBe(type !== 'sla.escalated');
    expect(marksCase(timer({ clock: 'accepted', isCases: false }), done)).toBe(false);
  });

  it.each(['-1 working day', 'deadline', '+1 working day'])(
    '%s: nothing where it was done in time',
    (at) => {
      for (const endedAt of ['25T10:00:00', '26T17:30:00']) {
        expect(firing(met(endedAt), rule(at), calendar, taipei('27T09:00:00'))).toEqual({
          breaches: false,
        });
      }
    },
  );

  it('done late is a breach that urges nobody', () => {
    const late = firing(met('26T17:30:01'), rule('deadline'), calendar, taipei('27T09:00:00'));
    expect([late.breaches, late.event?.type, late.alert]).toEqual([
      true,
      'sla.breached',
      undefined,
    ]);
    const after = firing(
      met('27T08:00:00'),
      rule('+1 working day'),
      calendar,
      taipei('30T09:00:00'),
    );
    expect(after).toEqual({ breaches: false });
  });

  it('nothing where nobody asks any more, or the ladder has no such rung', () => {
    const moot = timer({ state: 'moot', endedAt: taipei('27T08:00:00') });
    expect(firing(moot, rule('deadline'), calendar, deadline)).toEqual({ breaches: false });
    expect(firing(timer(), undefined, calendar, deadline)).toEqual({ breaches: false });
  });

  it.each([
    ['in the morning, at once', false, '26T10:00:00', '26T10:00:00'],
    ['at lunch, after it', false, '26T12:30:00', '26T13:00:00'],
    ['at the end of work, the next morning', false, '26T17:30:00', '27T08:30:00'],
    ['on Friday night, on Monday', false, '27T22:00:00', '30T08:30:00'],
    ['urgent, at any hour', true, '27T22:00:00', '27T22:00:00'],
  ])('is told %s', (_name, urgent, at, deliverAt) => {
    const { alert } = firing(timer(), rule('deadline', urgent), calendar, taipei(at));
    expect(alert?.deliverAt).toEqual(taipei(deliverAt));
  });

  it('is told at once where the calendar ends', () => {
    const at = new Date('2027-12-31T12:00:00Z');
    expect(firing(timer(), rule('deadline'), calendar, at).alert?.deliverAt).toEqual(at);
  });
});
