import { readTypedDay } from './typed-day.js';

describe('a day as it was typed', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/11/20', '2026-11-20'],
    ['2026/1/2', '2026-01-02'],
    ['115/11/20', '2026-11-20'],
    ['115-11-20', '2026-11-20'],
    ['115.1.2', '2026-01-02'],
    ['民國115年11月20日', '2026-11-20'],
    ['民國 115 年 1 月 2 日', '2026-01-02'],
    [' １１５／１１／２０ ', '2026-11-20'],
    // For the check of the form to refuse: no day, or nobody knows which year.
    ['2026/2/30', '2026-02-30'],
    ['26/11/20', '26/11/20'],
    ['20/11', '20/11'],
    ['20/11/2026', '20/11/2026'],
    ['昨天', '昨天'],
    ['', ''],
  ])('%j is read as %j', (typed, read) => {
    expect(readTypedDay(typed)).toBe(read);
    expect(readTypedDay(read)).toBe(read);
  });
});
