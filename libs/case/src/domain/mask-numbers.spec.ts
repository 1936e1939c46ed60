import fc from 'fast-check';
import { maskNumbers } from './mask-numbers.js';

describe('numbers that are nobody else’s business', () => {
  it.each([
    ['a national ID', '我的身分證是A123456789，請查', '我的身分證是******6789，請查'],
    ['in small letters', 'id a223456789.', 'id ******6789.'],
    ['in full-width characters', 'Ａ１２３４５６７８９', '******６７８９'],
    ['a resident certificate', '統一證號 A800000014', '統一證號 ******0014'],
    ['an old resident certificate', '居留證 FC12345678', '居留證 ******5678'],
    ['a card in one piece', '卡號4111111111111111。', '卡號************1111。'],
    ['a card in fours', '4111 1111 1111 1111', '**** **** **** 1111'],
    ['a card with dashes', '4111-1111-1111-1111', '****-****-****-1111'],
    ['a card after other fours', '1234 4111 1111 1111 1111', '1234 **** **** **** 1111'],
    ['a postal account', '帳號 0001234-0567890，7/12', '帳號 *******-***7890，7/12'],
    ['with its check digits set off', '000123-4 056789-0', '******-* ***789-0'],
    ['in one piece, called an account', '存簿帳號：00012340567890', '存簿帳號：**********7890'],
    ['its two halves, each named', '局號0001234 帳號0567890', '局號***1234 帳號***7890'],
    ['of another bank', '匯到帳號 012-345-678901', '匯到帳號 ***-***-**8901'],
    ['a mobile telephone', '請電 0912-345-678。', '請電 ****-**5-678。'],
    ['a mobile in one piece', '0912345678', '******5678'],
    ['a mobile from abroad', '+886 912 345 678', '+*** *** **5 678'],
    ['twice in a line', 'A123456789/B223456789', '******6789/******6789'],
  ])('are masked: %s', (_what, text, seen) => {
    expect(maskNumbers(text)).toBe(seen);
  });

  it.each([
    ['a fixed line', '02-23314712、0800-700-365、+886 2 2331 4712'],
    ['a mail item', '掛號 00066120044018 與 EE123456789TW、RR123456789TW'],
    ['a long mail item', '號碼 12345678901234567890'],
    ['sixteen digits that are no card', '4111111111111112'],
    ['a case number and a date', '115-000123，2026-11-24 09:30、民國115年11月24日'],
    ['an address', '臺北市中正區忠孝西路1段114號 100404'],
    ['a word that only looks like one', 'XA123456789、A1234567890'],
    ['rare characters', '𠮷野家 Ljavakaw‧Payan、ʼaʼ'],
  ])('and nothing else is touched: %s', (_what, text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  const secret = fc.constantFrom(
    'A123456789',
    '4111 1111 1111 1111',
    '0001234-0567890',
    '0912-345-678',
  );
  const other = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => text.replace(/[0-9０-９]/g, ''));

  it('are masked wherever they stand, and the rest stays as it was', () => {
    fc.assert(
      fc.property(other, secret, other, (before, number, after) => {
        const seen = maskNumbers(`${before}，${number}，${after}`);
        expect(seen.startsWith(`${before}，`) && seen.endsWith(`，${after}`)).toBe(true);
        expect(seen).not.toContain(number);
        expect(seen).toHaveLength(before.length + number.length + after.length + 2);
      }),
    );
  });

  it('are masked once and for all', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-  A帳號，'), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const once = maskNumbers(text);
        expect(maskNumbers(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are never made of letters and digits that were not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789- A') }), (text) => {
        const seen = maskNumbers(text);
        expect([...seen].every((c, i) => c === '*' || c === text[i])).toBe(true);
      }),
    );
  });
});
