import { writeDay, writeDue, writeMoment } from './moments';

const now = new Date('2026-11-24T02:00:00Z');

describe('moments in words', () => {
  it.each([
    ['zh', '2026-11-24T09:30:00Z', '今天 17:30'],
    ['zh', '2026-11-26T09:30:00Z', '11月26日（四）17:30'],
    ['zh', '2027-01-04T09:30:00Z', '116年1月4日（一）17:30'],
    ['en', '2026-11-24T09:30:00Z', 'today, 17:30'],
    ['en', '2026-11-26T09:30:00Z', 'Thu 26 Nov, 17:30'],
    ['en', '2027-01-04T09:30:00Z', 'Mon 4 Jan 2027, 17:30'],
  ])('due, %s: %s', (language, iso, words) => {
    expect(writeDue(iso, language, now)).toBe(words);
  });

  it.each([
    ['zh', '2026-11-03', '115/11/3'],
    ['zh', '2026-01', '115/1'],
    ['en', '2026-11-03', '3 Nov 2026'],
    ['en', '2026-01', 'Jan 2026'],
  ])('a day or month, %s: %s', (language, day, words) => {
    expect(writeDay(day, language)).toBe(words);
  });

  it('belongs to the day in Taipei, not to the day in Greenwich', () => {
    expect(writeMoment('2026-12-31T16:05:00Z', 'zh')).toBe('116/1/1 00:05');
    expect(writeMoment('2026-12-31T16:05:00Z', 'en')).toBe('1 Jan 2027, 00:05');
  });
});
