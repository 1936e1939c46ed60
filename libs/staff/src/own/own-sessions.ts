import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal, Secrets } from '#kernel';
import { ABSOLUTE_HOURS, IDLE_MINUTES } from '../domain/session-limits.js';
import { type OwnSession, SessionStore } from '../staff-register.port.js';

/** Where somebody is signed in, and how to end that elsewhere. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly store: SessionStore,
    private readonly secrets: Secrets,
  ) {}

  /** Newest first; `token` is the session that asks. */
  list(staff: Staff, token: string): Promise<OwnSession[]> {
    const hash = this.secrets.hash('session', token);
    return this.store.ofAccount(staff.id, hash, IDLE_MINUTES, ABSOLUTE_HOURS);
  }

  /** Ends one of the own sessions, or all but the one that asks. Throws Refusal `not_found`. */
  async end(staff: Staff, token: string, which: string): Promise<void> {
    const hash = this.secrets.hash('session', token);
    const ended = await this.store.endOwn(staff.id, hash, which);
    if (ended === 0 && which !== 'others') throw new Refusal('not_found');
  }
}
