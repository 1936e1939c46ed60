import { addressOf, newSecret, stepOf } from './time-codes.js';

/** The key and times of RFC 6238, appendix B (SHA-1), their last six digits. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of the telephone', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at %d is %s, and good half a minute before and after', (second, code) => {
    const step = Math.floor(second / 30);
    const at = (seconds: number) => stepOf(RFC, code, new Date((second + seconds) * 1000));
    expect([at(0), at(-30), at(30)]).toEqual([step, step, step]);
    expect([at(-61), at(61)]).toEqual([undefined, undefined]);
  });

  it('of another key is wrong', () =>
    expect(stepOf(newSecret(), '287082', new Date(59_000))).toBeUndefined());
});

it('a key is told with the name of its account', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const address = new URL(addressOf(secret, 'delivery-chief'));
  expect([address.protocol, address.searchParams.get('secret')]).toEqual(['otpauth:', secret]);
  expect(decodeURIComponent(address.pathname)).toContain('delivery-chief');
});
