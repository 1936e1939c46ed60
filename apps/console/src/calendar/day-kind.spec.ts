import { dayOf, monthOf, specialDays } from './day-kind';

const override = (worked: 'none' | 'all', regions: string[]) => ({
  ...{ day: '2026-07-10', worked, regions, reason: '颱風' },
});
const calendar = {
  ...{ version: '1', source: '', region: '臺北市', workingHours: { from: '08:30', to: '17:30' } },
  years: { 2026: { daysOff: ['2026-01-01'], makeUpWorkingDays: ['2026-01-03'] } },
  overrides: [override('none', ['臺北市'])],
};

describe('a day of the calendar page', () => {
  it.each([
    ['2026-01-01', 'off'],
    ['2026-01-02', 'usual'],
    ['2026-01-03', 'make_up'],
    ['2026-01-04', 'weekend'],
    ['2026-07-10', 'none'],
  ])('%s is %s', (day, kind) => expect(dayOf(calendar, day).kind).toBe(kind));

  it('follows the later override, and none of another region', () => {
    const overrides = [...calendar.overrides, override('all', []), override('none', ['高雄市'])];
    expect(dayOf({ ...calendar, overrides }, '2026-07-10').kind).toBe('all');
  });

  it('stands under its weekday', () => {
    expect(monthOf('2026', 2)).toHaveLength(28);
    expect(monthOf('2026', 1).slice(0, 5)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      '2026-01-01',
    ]);
    expect(specialDays(calendar, '2026').map(({ day }) => day)).toEqual([
      ...['2026-01-01', '2026-01-03', '2026-07-10'],
    ]);
  });
});
