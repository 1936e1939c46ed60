import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { PlainPace } from './plain-pace.js';
import { ProofOfWork } from './proof-of-work.js';

/** Nobody reads, answers and checks a form faster, in milliseconds. */
const LEAST_MS = 3_000;

/** A form on its way in. */
export interface Sending {
  /** What the browser worked out, where JavaScript ran. */
  readonly solution?: string;
  readonly submission: string;
  readonly begunAt: Date;
  readonly address: string;
}

/** Why a form has to be sent once more: too fast for a person, or too many from one address. */
export type Suspicion =
  { readonly why: 'too_fast' } | { readonly why: 'too_often'; seconds: number };

/**
 * Tells people from programs. Whoever's browser did its proof of work passes; whoever has no
 * JavaScript passes by the time the form took, at a slower pace. Nobody has to read or hear a puzzle.
 */
@Injectable()
export class RobotCheck {
  constructor(
    private readonly work: ProofOfWork,
    private readonly pace: PlainPace,
    private readonly clock: Clock,
  ) {}

  async suspect(form: Sending): Promise<Suspicion | undefined> {
    if (await this.work.isSolved(form.solution, form.submission)) return undefined;
    const now = this.clock.now();
    if (now.getTime() - form.begunAt.getTime() < LEAST_MS) return { why: 'too_fast' };
    const seconds = this.pace.count(form.address, form.submission, now);
    return seconds === undefined ? undefined : { why: 'too_often', seconds };
  }
}
