import calendarData from '../../../../../config/calendar.json';
import { readCalendar } from '../../calendar-file.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Target } from '../policy/policy.js';
import { deadlineFor } from './deadline.js';

const calendar = new WorkingCalendar(readCalendar(calendarData));
const taipei = (text: string): Date => new Date(`${text}+08:00`);

describe('a limit that counts from the day itself', () => {
  it.each([
    ['in the morning it counts', 'workingDays', '2026-11-23T10:00:00', '2026-11-23T17:30:00'],
    ['after work it does not', 'workingDays', '2026-11-23T17:30:00', '2026-11-24T17:30:00'],
    ['nor a Sunday', 'workingDays', '2026-11-22T10:00:00', '2026-11-23T17:30:00'],
    ['a calendar day counts', 'calendarDays', '2026-11-23T10:00:00', '2026-11-23T17:30:00'],
    ['but not after its work', 'calendarDays', '2026-11-23T18:00:00', '2026-11-24T17:30:00'],
    [
      'a Sunday counts and ends on Monday',
      'calendarDays',
      '2026-11-22T20:00:00',
      '2026-11-23T17:30:00',
    ],
    ['the last evening of a year', 'calendarDays', '2026-12-31T20:00:00', '2027-01-04T17:30:00'],
  ] as [string, Target['unit'], string, string][])('%s', (_name, unit, at, due) => {
    expect(deadlineFor(calendar, { unit, amount: 1, from: 'at_once' }, taipei(at))).toEqual(
      taipei(due),
    );
  });
});
