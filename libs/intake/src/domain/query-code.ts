/** Crockford's base 32: no letter that is taken for a digit when read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 5;

/** Bytes a query code is made of: 130 bits of it are used. */
export const QUERY_CODE_BYTES = 26;

/** A query code from random bytes, in groups a person can read out: 26 characters, 130 bits. */
export function writeQueryCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, QUERY_CODE_BYTES), (byte) => ALPHABET[byte % 32]);
  return (letters.join('').match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** What a person typed, as it was written: spaces, dashes, case and look-alikes do not matter. */
export function readQueryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
