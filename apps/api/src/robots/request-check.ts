import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Refusal } from '#kernel';
import { PublicSettings } from '../public/public-settings.js';
import { PlainPace } from './plain-pace.js';
import { ProofOfWork } from './proof-of-work.js';

/** A message that another front end than our own pages hands in. */
interface Request {
  readonly solution?: string;
  /** Its Idempotency-Key. */
  readonly key?: string;
  readonly address: string;
}

/** Lets in whoever's machine did its proof of work, and the others at the pace of a plain form. */
@Injectable()
export class RequestCheck {
  constructor(
    private readonly work: ProofOfWork,
    private readonly pace: PlainPace,
    private readonly settings: PublicSettings,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `captcha_failed` for a wrong solution, `too_many_attempts` (retryAfter in seconds). */
  async run({ solution, key, address }: Request): Promise<void> {
    if (solution !== undefined) {
      if (key && (await this.work.isSolved(solution, key))) return;
      throw new Refusal('captcha_failed');
    }
    if (!this.settings.captcha) return;
    const retryAfter = this.pace.count(address, key ?? randomUUID(), this.clock.now());
    if (retryAfter !== undefined) throw new Refusal('too_many_attempts', { retryAfter });
  }
}
