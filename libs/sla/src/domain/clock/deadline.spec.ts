import fc from 'fast-check';
import calendarData from '../../../../../config/calendar.json';
import { readCalendar } from '../../calendar-file.js';
import { CalendarGap } from '../calendar/calendar-data.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { readPlace, type RungPlace } from '../policy/duration.js';
import type { Target } from '../policy/policy.js';
import { deadlineFor, rungMoment } from './deadline.js';
import vectors from './fixtures/sla-vectors.json';
import { startOfDay, taipeiDay } from '#kernel';

const calendar = new WorkingCalendar(readCalendar(calendarData));
const from = 'next_day' as const;
const workingDays = (amount: number): Target => ({ unit: 'workingDays', amount, from });
const taipei = (text: string): Date => new Date(`${text}+08:00`);

/** Any moment for which the calendar knows the next thirty working days. */
const moment = fc.date({
  min: taipei('2024-01-01T00:00:00'),
  max: taipei('2027-10-01T00:00:00'),
  noInvalidDate: true,
});

describe('deadlines of the official vectors', () => {
  it.each(vectors)('received on $receivedOn', ({ receivedOn, due3, due30 }) => {
    const at = taipei(`${receivedOn}T10:00:00`);
    expect(deadlineFor(calendar, workingDays(3), at)).toEqual(taipei(`${due3}T17:30:00`));
    if (due30) {
      expect(deadlineFor(calendar, workingDays(30), at)).toEqual(taipei(`${due30}T17:30:00`));
    } else {
      expect(() => deadlineFor(calendar, workingDays(30), at)).toThrow(CalendarGap);
    }
  });
});

describe('deadlines case by case', () => {
  it.each([
    ['one minute before midnight', '2026-11-23T23:59:00', workingDays(3), '2026-11-26T17:30:00'],
    ['at midnight', '2026-11-24T00:00:00', workingDays(3), '2026-11-27T17:30:00'],
    ['on a Saturday', '2026-11-21T09:00:00', workingDays(1), '2026-11-23T17:30:00'],
    ['into the new year', '2026-12-31T09:00:00', workingDays(1), '2027-01-04T17:30:00'],
    [
      'calendar days over a weekend',
      '2026-11-19T09:00:00',
      { unit: 'calendarDays', amount: 3, from },
      '2026-11-23T17:30:00',
    ],
    [
      'calendar days within the week',
      '2026-11-23T09:00:00',
      { unit: 'calendarDays', amount: 3, from },
      '2026-11-26T17:30:00',
    ],
    [
      'working minutes over night',
      '2026-11-23T17:00:00',
      { unit: 'workingMinutes', amount: 60, from },
      '2026-11-24T09:00:00',
    ],
    [
      'working minutes from a Sunday',
      '2026-11-22T12:00:00',
      { unit: 'workingMinutes', amount: 30, from },
      '2026-11-23T09:00:00',
    ],
  ] as [string, string, Target, string][])('%s', (_name, receivedAt, target, due) => {
    expect(deadlineFor(calendar, target, taipei(receivedAt))).toEqual(taipei(due));
  });

  it('refuses to guess a year it does not know', () => {
    expect(() => deadlineFor(calendar, workingDays(3), taipei('2023-06-01T10:00:00'))).toThrow(
      CalendarGap,
    );
  });
});

describe('what holds for every deadline', () => {
  const anyTarget = fc.record({
    unit: fc.constantFrom<Target['unit']>('workingDays', 'calendarDays', 'workingMinutes'),
    amount: fc.integer({ min: 1, max: 30 }),
    from: fc.constantFrom<Target['from']>('next_day', 'at_once'),
  });

  it('in days it is the end of a working day, after the day of receipt', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 }), fc.boolean(), (at, amount, working) => {
        const due = deadlineFor(
          calendar,
          { unit: working ? 'workingDays' : 'calendarDays', amount, from },
          at,
        );
        expect(calendar.isWorkingDay(taipeiDay(due))).toBe(true);
        expect(due).toEqual(calendar.endOfWork(taipeiDay(due)));
        expect(taipeiDay(due) > taipeiDay(at)).toBe(true);
      }),
    );
  });

  it('a later receipt never makes it earlier', () => {
    fc.assert(
      fc.property(moment, moment, anyTarget, (a, b, target) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(deadlineFor(calendar, target, first).getTime()).toBeLessThanOrEqual(
          deadlineFor(calendar, target, second).getTime(),
        );
      }),
    );
  });

  it('counts as many working days as were promised', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 }), (at, n) => {
        const due = deadlineFor(calendar, workingDays(n), at);
        expect(calendar.workingDaysBetween(taipeiDay(at), taipeiDay(due))).toBe(n);
      }),
    );
  });

  it('working minutes end in working time and add up', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (at, a, b) => {
          const first = calendar.addWorkingMs(at, a * 60_000);
          const day = taipeiDay(first);
          expect(calendar.isWorkingDay(day)).toBe(true);
          expect(first >= calendar.startOfWork(day) && first <= calendar.endOfWork(day)).toBe(true);
          expect(calendar.addWorkingMs(first, b * 60_000)).toEqual(
            calendar.addWorkingMs(at, (a + b) * 60_000),
          );
        },
      ),
    );
  });
});

describe('a rung on the way to a deadline, or after it', () => {
  const started = taipei('2026-11-19T10:00:00');
  it.each([
    ['-1 working day', '2026-11-23T17:30:00', '2026-11-20T17:30:00'],
    ['+1 working day', '2026-11-20T17:30:00', '2026-11-23T17:30:00'],
    ['-1 working hour', '2026-11-24T09:00:00', '2026-11-23T17:00:00'],
    ['+30 working minutes', '2026-11-20T17:30:00', '2026-11-23T09:00:00'],
    ['-2 calendar days', '2026-11-24T17:30:00', '2026-11-22T17:30:00'],
    ['deadline', '2026-11-24T17:30:00', '2026-11-24T17:30:00'],
    // 6.5 hours on the 19th and 8 on the 20th: the half is 7.25 hours in.
    ['50 %', '2026-11-20T17:30:00', '2026-11-20T09:15:00'],
  ])('%s of %s', (place, due, expected) => {
    const at = readPlace(place) as RungPlace;
    expect(rungMoment(calendar, at, started, taipei(due))).toEqual(taipei(expected));
  });

  it('taking working minutes back undoes adding them', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 2_000 }), (at, n) => {
        const start = calendar.addWorkingMs(at, 1 * 60_000);
        const there = calendar.addWorkingMs(start, n * 60_000);
        expect(calendar.takeWorkingMs(there, n * 60_000)).toEqual(start);
      }),
    );
  });

  it('a day starts at midnight in Taipei', () => {
    expect(startOfDay('2026-11-23')).toEqual(new Date('2026-11-22T16:00:00Z'));
  });
});
