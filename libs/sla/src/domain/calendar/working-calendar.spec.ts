import fc from 'fast-check';
import calendarData from '../../../../../config/calendar.json';
import { readCalendar } from '../../calendar-file.js';
import { CalendarGap, type DayOverride } from './calendar-data.js';
import { WorkingCalendar } from './working-calendar.js';

const taipei = (text: string): Date => new Date(`${text}+08:00`);
const hours = (n: number): number => n * 3_600_000;
const worked = (day: string, how: DayOverride['worked'], regions: string[] = []): DayOverride => ({
  day,
  worked: how,
  regions,
  reason: '颱風',
});
const office = (...overrides: DayOverride[]) =>
  new WorkingCalendar({ ...readCalendar(calendarData), overrides });
const plain = office();

describe('the days of the office', () => {
  it.each([
    ['2026-11-23', 'working', true],
    ['2026-11-22', 'weekend', false],
    ['2026-10-09', 'day_off', false],
    ['2025-02-08', 'make_up', true],
    ['2026-12-31', 'working', true],
    ['2027-01-01', 'day_off', false],
  ])('%s: %s', (day, why, isWorked) => {
    expect([plain.day(day).why, plain.isWorkingDay(day)]).toEqual([why, isWorked]);
  });

  it("a day off everywhere or in the office's own region counts, that of another region does not", () => {
    expect(office(worked('2026-07-09', 'none')).isWorkingDay('2026-07-09')).toBe(false);
    expect(
      office(worked('2026-07-09', 'none', ['臺北市', '新北市'])).isWorkingDay('2026-07-09'),
    ).toBe(false);
    expect(office(worked('2026-07-09', 'none', [' 台北市'])).isWorkingDay('2026-07-09')).toBe(
      false,
    );
    expect(office(worked('2026-07-09', 'none', ['高雄市'])).day('2026-07-09').why).toBe('working');
  });

  it('a later word on the same day overrules the earlier; a Saturday can be worked', () => {
    const both = office(worked('2026-07-09', 'none'), worked('2026-07-09', 'morning'));
    expect(both.day('2026-07-09')).toMatchObject({
      periods: [[510, 720]],
      why: 'override',
      reason: '颱風',
    });
    expect(office(worked('2026-07-11', 'all')).addWorkingDays('2026-07-10', 1)).toBe('2026-07-11');
  });

  it('half a day is a working day, on which a deadline ends only if work goes on to the usual hour', () => {
    const morning = office(worked('2026-07-09', 'morning'));
    const afternoon = office(worked('2026-07-09', 'afternoon'));
    expect([morning.isWorkingDay('2026-07-09'), morning.closing('2026-07-09')]).toEqual([
      true,
      '2026-07-10',
    ]);
    expect(afternoon.closing('2026-07-09')).toBe('2026-07-09');
    expect(morning.endOfWork('2026-07-09')).toEqual(taipei('2026-07-09T12:00:00'));
    expect(afternoon.startOfWork('2026-07-09')).toEqual(taipei('2026-07-09T13:00:00'));
  });

  it('without a lunch break half days are cut at noon, within the hours', () => {
    const of = (from: string, to: string, how: DayOverride['worked']) =>
      new WorkingCalendar({
        ...{ ...readCalendar(calendarData), workingHours: { from, to } },
        overrides: [worked('2026-07-09', how)],
      }).day('2026-07-09').periods;
    expect(of('08:00', '17:00', 'morning')).toEqual([[480, 720]]);
    expect(of('13:00', '21:00', 'morning')).toEqual([]);
    expect(of('13:00', '21:00', 'afternoon')).toEqual([[780, 1260]]);
  });

  it('counts over weekends, years and back', () => {
    expect(plain.addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
    expect(plain.addWorkingDays('2027-01-04', -1)).toBe('2026-12-31');
    expect(plain.addWorkingDays('2026-11-22', 0)).toBe('2026-11-22');
    expect(plain.workingDaysBetween('2026-12-24', '2027-01-04')).toBe(5);
    expect(plain.workingDaysBetween('2026-11-24', '2026-11-23')).toBe(0);
  });

  it.each([
    (at: WorkingCalendar) => at.isWorkingDay('2028-01-03'),
    (at: WorkingCalendar) => at.addWorkingDays('2027-12-30', 1),
    (at: WorkingCalendar) => at.nextWorkingMoment(taipei('2027-12-31T09:00:00')),
    (at: WorkingCalendar) => at.takeWorkingMs(taipei('2024-01-02T09:00:00'), hours(1)),
  ])('never guesses a year it does not know (%#)', (ask) => {
    expect(() => ask(plain)).toThrow(CalendarGap);
  });
});

describe('the hours of the office', () => {
  it.each([
    ['before work', '2026-11-23T08:00:00', '2026-11-23T08:30:00'],
    ['at work', '2026-11-23T09:15:00', '2026-11-23T09:15:00'],
    ['as lunch begins', '2026-11-23T12:00:00', '2026-11-23T13:00:00'],
    ['as work ends', '2026-11-23T17:30:00', '2026-11-24T08:30:00'],
    ['on a Saturday', '2026-11-21T10:00:00', '2026-11-23T08:30:00'],
  ])('the next working moment %s', (_name, at, next) => {
    expect(plain.nextWorkingMoment(taipei(at))).toEqual(taipei(next));
  });

  it('lunch, nights and weekends are no working time', () => {
    expect(plain.workingMs(taipei('2026-11-23T11:00:00'), taipei('2026-11-23T14:00:00'))).toBe(
      hours(2),
    );
    expect(plain.workingMs(taipei('2026-11-20T16:30:00'), taipei('2026-11-23T09:30:00'))).toBe(
      hours(2),
    );
    expect(plain.workingMs(taipei('2026-11-23T14:00:00'), taipei('2026-11-23T11:00:00'))).toBe(0);
    expect(plain.dayMs).toBe(hours(8));
    expect(plain.isWorkingMoment(taipei('2026-11-23T12:30:00'))).toBe(false);
    expect(plain.isWorkingMoment(taipei('2026-11-23T17:30:00'))).toBe(true);
  });

  it('what is added is what was worked in between', () => {
    const half = office(worked('2026-07-09', 'morning'), worked('2026-07-10', 'afternoon'));
    const at = fc.date({
      min: taipei('2026-06-25T00:00:00'),
      max: taipei('2026-07-15T00:00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 5_000 }), (from, minutes) => {
        const to = half.addWorkingMs(from, minutes * 60_000);
        expect(half.workingMs(from, to)).toBe(minutes * 60_000);
      }),
    );
  });
});
