import type { PastCase } from './domain/rehearsal/rehearse.js';

/** Cases that were routed, newest first; neither sealed ones nor suspected reports. */
export abstract class PastCases {
  /** At most `limit` of those received before `before` (an opaque place in the order). */
  abstract page(
    before: string | undefined,
    limit: number,
  ): Promise<{ cases: PastCase[]; next: string | null }>;
  /** How many there are, counted no further than `most`. */
  abstract count(most: number): Promise<number>;
}
