/** Failures that cost nothing: anybody mistypes. */
const FREE_FAILURES = 5;
const LONGEST_WAIT_S = 15 * 60;

/** Seconds to wait after so many failures in a row: 2, 4, 8 … at most a quarter of an hour. */
export const waitAfterFailures = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES + 1), LONGEST_WAIT_S);

/** Failures this long ago (seconds) are forgotten. */
export const FORGET_AFTER_S = 3600;
