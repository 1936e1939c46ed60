import fc from 'fast-check';
import { attachedAs } from './serving.js';

describe('the name in the header of a file', () => {
  it('stands there whole, and plain beside', () => {
    expect(attachedAs('收據 (1).pdf')).toBe(
      `attachment; filename="__ (1).pdf"; filename*=UTF-8''%E6%94%B6%E6%93%9A%20%281%29.pdf`,
    );
  });

  it('is read back as it was and breaks out of nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const header = attachedAs(name);
        const parts = /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''([\w.~%-]*)$/.exec(
          header,
        );
        expect(decodeURIComponent(parts?.[1] ?? '')).toBe(name);
      }),
    );
  });
});
