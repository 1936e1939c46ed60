import calendarData from '../../../../config/calendar.json';
import policies from '../../../../config/sla-policies.json';
import { checkCalendar } from './check-calendar.js';
import { checkPolicy, promise, type SlaPolicy } from './policy.js';
import { type CalendarData, WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(calendarData);
const policy = policies as SlaPolicy;
const taipei = (text: string): Date => new Date(`${text}+08:00`);

describe('what is promised at receipt', () => {
  it('is three working days, with a warning one working day before and the breach at the end', () => {
    const promised = promise(policy, calendar, 'manager_mailbox', taipei('2026-11-23T20:00:00'));
    expect(promised.dueAt).toEqual(taipei('2026-11-26T17:30:00'));
    expect(promised.rungs).toEqual([
      { kind: 'warning', dueAt: taipei('2026-11-25T17:30:00') },
      { kind: 'breach', dueAt: taipei('2026-11-26T17:30:00') },
    ]);
  });

  it('leaves out a warning that would be due at once, never the breach', () => {
    const short = {
      ...policy,
      default: { unit: 'minutes', amount: 10 },
      channels: {},
    } as SlaPolicy;
    const promised = promise(short, calendar, 'phone', taipei('2026-11-23T10:00:00'));
    expect(promised.rungs).toEqual([{ kind: 'breach', dueAt: taipei('2026-11-23T10:10:00') }]);
  });
});

describe('checking the business data', () => {
  it('finds nothing wrong with what is shipped', () => {
    expect(checkPolicy(policies)).toEqual([]);
    expect(checkCalendar(calendarData)).toEqual([]);
  });

  it.each([
    ['no version', { ...policies, version: '' }, /version/],
    ['an unknown unit', { ...policies, default: { unit: 'weeks', amount: 1 } }, /default/],
    [
      'no amount',
      { ...policies, channels: { phone: { unit: 'minutes', amount: 0 } } },
      /channels\.phone/,
    ],
    ['no breach', { ...policies, rungs: [policies.rungs[0]] }, /breach/],
    ['a rung twice', { ...policies, rungs: [...policies.rungs, policies.rungs[1]] }, /twice/],
    [
      'nobody to tell',
      { ...policies, rungs: [{ kind: 'breach', to: 'nobody' }] },
      /rungs\[0\]\.to/,
    ],
    ['nothing at all', null, /default/],
  ])('policies: %s', (_name, data, fault) => {
    expect(checkPolicy(data).join('\n')).toMatch(fault);
  });

  const year = (daysOff: string[], makeUpWorkingDays: string[] = []): CalendarData => ({
    ...calendarData,
    years: { '2026': { daysOff, makeUpWorkingDays } },
  });

  it.each([
    ['a day of another year', year(['2025-01-01']), /2025-01-01 is not a day of 2026/],
    ['a day that does not exist', year(['2026-02-30']), /2026-02-30/],
    ['a month that does not exist', year(['2026-13-01']), /2026-13-01 is not a day of 2026/],
    ['a day twice', year(['2026-01-01', '2026-01-01']), /twice/],
    ['a weekday made up', year([], ['2026-11-23']), /no making up/],
    ['no hours', { ...calendarData, workingHours: { from: '17:30', to: '08:30' } }, /workingHours/],
    ['no years', { ...calendarData, years: {} }, /years/],
    ['nothing at all', undefined, /source/],
  ])('calendar: %s', (_name, data, fault) => {
    expect(checkCalendar(data).join('\n')).toMatch(fault);
  });
});
