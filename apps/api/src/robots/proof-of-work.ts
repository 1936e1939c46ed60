import { Injectable } from '@nestjs/common';
import { Clock, Secrets } from '#kernel';
import {
  type Challenge,
  createChallenge,
  type Payload,
  randomInt,
  verifySolution,
} from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { LONGEST_SOLUTION } from '../contract/public-cases.js';

/** How long a challenge may be solved and handed in. */
const MINUTES = 60;
/** Some tenths of a second on a desk, a few seconds on an old phone, beside what its owner reads. */
const COST = 5_000;
const TRIES = { least: 40, most: 120 };

/**
 * Work that a sender's machine does instead of the sender (ALTCHA, proof of work), made and checked
 * here alone. A challenge is bound to one submission, and a submission opens one case at most: so a
 * solution is used once, over all processes and restarts, and a double click harms nobody.
 */
@Injectable()
export class ProofOfWork {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** A challenge for one submission (the token of a form, or an Idempotency-Key). */
  challenge(submission: string): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(TRIES.most, TRIES.least),
      data: { for: this.owner(submission) },
      expiresAt: new Date(this.clock.now().getTime() + MINUTES * 60_000),
      deriveKey,
      ...this.keys(),
    });
  }

  /** Whether this is the solution of a challenge of ours, for this submission, in time; base64 of JSON. */
  async isSolved(solution: string | undefined, submission: string): Promise<boolean> {
    const payload = solution ? readPayload(solution) : undefined;
    const { expiresAt, data } = payload?.challenge.parameters ?? {};
    if (!payload || data?.for !== this.owner(submission)) return false;
    if (!expiresAt || expiresAt * 1000 <= this.clock.now().getTime()) return false;
    return verifySolution({ ...payload, deriveKey, ...this.keys() }).then(
      ({ verified }) => verified,
      () => false,
    );
  }

  private owner = (submission: string): string => this.secrets.hash('captcha-owner', submission);

  private keys() {
    return {
      hmacSignatureSecret: this.secrets.hash('captcha', 'challenge'),
      hmacKeySignatureSecret: this.secrets.hash('captcha', 'solution'),
    };
  }
}

/** What the browser sent, if it has the shape of a solution; who made it is checked by its signature. */
function readPayload(text: string): Payload | undefined {
  if (text.length > LONGEST_SOLUTION) return undefined;
  try {
    const { challenge, solution } = JSON.parse(
      Buffer.from(text, 'base64').toString('utf8'),
    ) as Payload;
    return typeof challenge.parameters === 'object' && typeof challenge.signature === 'string'
      ? { challenge, solution }
      : undefined;
  } catch {
    return undefined;
  }
}
