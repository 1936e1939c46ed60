import { shortened } from './shortened';

describe('a long message', () => {
  it('is shown whole where it is short', () => {
    expect(shortened('投'.repeat(700))).toBeUndefined();
    expect(shortened('一行\n'.repeat(15))).toBeUndefined();
  });

  it('is cut after many characters, never through one', () => {
    expect(shortened('𠮷'.repeat(701))).toBe(`${'𠮷'.repeat(700)}…`);
  });

  it('is cut after many lines', () => {
    expect(shortened('行\n'.repeat(40))).toBe(`${'行\n'.repeat(16).trim()}…`);
  });
});
