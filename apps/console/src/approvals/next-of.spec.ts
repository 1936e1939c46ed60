import { nextOf } from './next-of';

const list = ['a', 'b', 'c'].map((caseNo) => ({ caseNo }));

describe('what opens after a decision', () => {
  it.each([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
    ['x', undefined],
  ])('after %s: %s', (decided, next) => {
    expect(nextOf(list, decided)?.caseNo).toBe(next);
  });

  it('is nothing after the last one', () => {
    expect(nextOf([{ caseNo: 'a' }], 'a')).toBeUndefined();
  });
});
