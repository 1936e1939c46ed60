const LONGEST_WAIT_MS = 10_000;
/** A process that lives shorter than this has not really started. */
const EARLY_MS = 5_000;
/** So many early deaths in a row at the first boot are no bad luck, but a fault to be told. */
const EARLY_DEATHS = 5;

/** How one process of ours ended. */
export interface Death {
  readonly livedMs: number;
  /** Undefined when a signal ended it. */
  readonly code: number | undefined;
}

/** Wait before the restart after the nth death in a row: 1, 2, 4 … at most 10 seconds. */
export const waitBeforeRestart = (deaths: number): number =>
  Math.min(1_000 * 2 ** Math.max(0, deaths - 1), LONGEST_WAIT_MS);

/** Counts deaths in a row; a process that stood for a while starts anew. */
export const countDeaths = (before: number, { livedMs }: Death): number =>
  livedMs < EARLY_MS ? before + 1 : 1;

/**
 * Whether starting again is pointless: it ends by itself with a fault each time, and the system has
 * never been up. Once it was, the cause lies outside (a database away) and may go away again.
 */
export const isHopeless = (deaths: number, { code }: Death, hasBeenUp: boolean): boolean =>
  !hasBeenUp && deaths >= EARLY_DEATHS && code !== undefined && code !== 0;
