import { moved, valueAt, withValue } from './paths';

const content = { a: [{ b: 1 }, { b: 2 }], c: { d: 'x' } };

describe('places in a setting', () => {
  it.each([
    ['', content],
    ['a.1.b', 2],
    ['c.d', 'x'],
    ['c.e', undefined],
    ['x.y.z', undefined],
  ])('%s holds what stands there', (path, value) => {
    expect(valueAt(content, path)).toEqual(value);
  });

  it('change alone, in their order, and nothing given is touched', () => {
    const before = JSON.stringify(content);
    expect(withValue(content, 'a.1.b', 3)).toEqual({ a: [{ b: 1 }, { b: 3 }], c: { d: 'x' } });
    expect(withValue(content, 'c.d', undefined)).toEqual({ a: content.a, c: {} });
    expect(withValue(content, 'e.f', 1)).toEqual({ ...content, e: { f: 1 } });
    expect(Object.keys(withValue(content, 'a', []) as object)).toEqual(['a', 'c']);
    expect(JSON.stringify(content)).toBe(before);
  });

  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
  ])('row %i goes to %i', (from, to, after) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(after);
  });
});
