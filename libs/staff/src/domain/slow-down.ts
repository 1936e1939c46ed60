/** Failures that cost nothing: anybody mistypes. */
const FREE_FAILURES = 5;
/** An address may be a whole office behind one router. */
const FREE_FAILURES_OF_AN_ADDRESS = 30;
const LONGEST_WAIT_S = 15 * 60;

/** Whose failures are counted, and how many of them cost nothing. */
export interface Counted {
  readonly subject: string;
  readonly free: number;
}

/**
 * Who is slowed down after failed sign-ins. A browser from which this account has signed in before is
 * counted by itself, so that nobody can lock the owner out by failing on purpose elsewhere.
 */
export function countedFor(account: string, address: string, device?: string): Counted[] {
  if (device) return [{ subject: `device ${device}`, free: FREE_FAILURES }];
  return [
    { subject: `account ${account}`, free: FREE_FAILURES },
    { subject: `address ${address}`, free: FREE_FAILURES_OF_AN_ADDRESS },
  ];
}

/** Seconds to wait after so many failures in a row: 2, 4, 8 … at most a quarter of an hour. */
export const waitAfterFailures = (failures: number, free = FREE_FAILURES): number =>
  failures < free ? 0 : Math.min(2 ** Math.min(failures - free + 1, 20), LONGEST_WAIT_S);

/** The waits after one failure, after two … up to the longest. */
export const waitsOf = (free: number): number[] =>
  Array.from({ length: free + 10 }, (_, n) => waitAfterFailures(n + 1, free));

/** Failures this long ago (seconds) are forgotten. */
export const FORGET_AFTER_S = 3600;
