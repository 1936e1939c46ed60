import { hasControls, hasHalfCharacters, lengthOf, withoutControls } from './text.js';

describe('text from outside', () => {
  it.each(['\u0000', '\u0007', '\u000b', '\u001f', '\u007f'])('has no %j', (control) => {
    expect(hasControls(`郵${control}差`)).toBe(true);
    expect(withoutControls(`郵${control}差${control}`)).toBe('郵差');
  });

  it('has lines, tabs, rare characters and indigenous names', () => {
    const text = '第一行\r\n\t𠮷野家 Fotol‧Kacaw';
    expect(hasControls(text)).toBe(false);
    expect(hasHalfCharacters(text)).toBe(false);
    expect(withoutControls(text)).toBe(text);
  });

  it('has no half of a character', () => {
    expect(hasHalfCharacters('𠮷'.slice(0, 1))).toBe(true);
    expect(lengthOf('𠮷野')).toBe(2);
  });
});
