import {
  fill,
  wordsOf,
  writeDay,
  writeMoment,
  writeMonth,
  writeNearDay,
  writeShortMonth,
  writeSize,
} from './words.js';

const EVENING = new Date('2026-11-24T16:30:00Z');

describe('the words of the public pages', () => {
  it('write days as people of the language do, in Taipei', () => {
    expect(writeDay(EVENING, 'zh')).toBe('民國115年11月25日（三）');
    expect(writeDay(EVENING, 'en')).toBe('Wednesday 25 November 2026');
    expect(writeNearDay(EVENING, 'zh')).toBe('11 月 25 日（三）');
    expect(writeNearDay(EVENING, 'en')).toBe('Wednesday 25 November');
    expect(writeMoment(EVENING, 'zh')).toBe('民國115年11月25日（三） 00:30');
    expect(writeMonth('2026-03', 'zh')).toBe('民國115年3月');
    expect(writeMonth('2026-03', 'en')).toBe('March 2026');
    expect(writeShortMonth('2026-03', 'zh')).toBe('3月');
    expect(writeShortMonth('2026-03', 'en')).toBe('Mar');
  });

  it.each([
    [12, 'en', '1 kB'],
    [640_000, 'en', '640 kB'],
    [2_449_999, 'en', '2.4 MB'],
    [10_485_760, 'zh', '10.5 MB'],
  ] as const)('write the size of a file: %d bytes', (bytes, language, written) => {
    expect(writeSize(bytes, language)).toBe(written);
  });

  it('have the same places to fill in both languages', () => {
    const [zh, en] = [wordsOf('zh'), wordsOf('en')];
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect([key, places(en[key])]).toEqual([key, places(zh[key])]);
    }
  });

  it('are translated: no Chinese in English, but the name of the other language', () => {
    const { otherLanguage, ...rest } = wordsOf('en');
    expect(otherLanguage).toBe('中文');
    expect(Object.entries(rest).filter(([, text]) => /[\u3000-\u9fff]/.test(text))).toEqual([]);
  });

  it('fill what is known and leave the rest', () => {
    expect(fill('{a} and {b}', { a: '1' })).toBe('1 and {b}');
  });
});
