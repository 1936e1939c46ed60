import { fit, fitting } from './fuzzy';

const best = (typed: string, ...texts: string[]) =>
  fitting(
    typed,
    texts.map((text) => ({ text })),
  ).map(({ text }) => text);

describe('what is meant by a few characters', () => {
  it('is what has them in one piece, earliest first, then what has them in order', () => {
    expect(best('due', 'Overdue', 'Due today', 'Draft a quote', 'Board')).toEqual([
      ...['Due today', 'Overdue', 'Draft a quote'],
    ]);
    expect(best('dtd', 'Due today', 'Board')).toEqual(['Due today']);
    expect(best('本件', '全部案件', '本科案件')).toEqual(['本科案件']);
  });

  it('does not mind width, case and blanks', () => {
    expect(fit('ｄｕｅ  To', 'Due today')).toBeGreaterThan(900);
    expect(fit('xyz', 'Due today')).toBeUndefined();
    expect(best('', 'b', 'a')).toEqual(['b', 'a']);
  });
});
