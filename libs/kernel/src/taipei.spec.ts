import { rocYearOf, shiftDay, startOfDay, taipeiDay } from './taipei.js';

describe('days in Taipei', () => {
  it.each([
    ['2025-12-31T15:59:59.999Z', '2025-12-31', 114],
    ['2025-12-31T16:00:00.000Z', '2026-01-01', 115],
  ])('turn at four in the afternoon of London: %s', (at, day, year) => {
    expect([taipeiDay(new Date(at)), rocYearOf(new Date(at))]).toEqual([day, year]);
  });

  it('begin at midnight there, also across a leap day', () => {
    expect(startOfDay('2026-01-01').toISOString()).toBe('2025-12-31T16:00:00.000Z');
    expect(startOfDay('2028-02-28', 2).toISOString()).toBe('2028-02-29T16:00:00.000Z');
    expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29');
  });
});
