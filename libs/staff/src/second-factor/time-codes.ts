import { Secret, TOTP } from 'otpauth';

const ISSUER = '回音 Huiyin';
const SECRET_BYTES = 20;
/** Half a minute more or less: telephones and people are late. */
const WINDOW = 1;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret) });

/** A new key, in the letters people can type (RFC 4648 base 32; 160 bits). */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The key as telephones read it (otpauth://). */
export const addressOf = (secret: string, account: string): string =>
  totp(secret, account).toString();

/** The half minute a code belongs to (RFC 6238), counted from 1970; undefined where it is wrong or over. */
export function stepOf(secret: string, code: string, at: Date): number | undefined {
  const codes = totp(secret, '');
  const timestamp = at.getTime();
  const delta = codes.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : codes.counter({ timestamp }) + delta;
}
