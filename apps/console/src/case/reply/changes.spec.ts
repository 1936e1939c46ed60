import fc from 'fast-check';
import { bothTogether, changesBetween } from './changes';

const version = (parts: ReturnType<typeof changesBetween>, without: 'removed' | 'added') =>
  parts
    .filter(({ is }) => is !== without)
    .map(({ text }) => text)
    .join('');

describe('what has changed between two wordings', () => {
  it('is said in words, also where there are no spaces', () => {
    const parts = changesBetween('我們已請投遞士確認門牌。', '我們已請投遞士核對門牌。');
    expect(parts.filter(({ is }) => is !== 'same')).toEqual([
      { text: '確認', is: 'removed' },
      { text: '核對', is: 'added' },
    ]);
  });

  const text = fc.string({ unit: fc.constantFrom(...'我們已請投遞士 確認\n門牌。ab1') });

  it('holds both wordings whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = changesBetween(before, after);
        expect(version(parts, 'added')).toBe(before);
        expect(version(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('put together loses no character of either', () => {
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        const both = bothTogether(theirs, mine);
        for (const part of [theirs, mine]) {
          let at = 0;
          for (const c of part) at = both.indexOf(c, at) + 1 || NaN;
          expect(at).not.toBeNaN();
        }
      }),
    );
  });
});
