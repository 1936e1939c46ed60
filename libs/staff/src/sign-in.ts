import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal, Secrets } from '#kernel';
import { ABSOLUTE_HOURS, IDLE_MINUTES } from './domain/session-limits.js';
import { FORGET_AFTER_S, waitAfterFailures } from './domain/slow-down.js';
import { checkPassword } from './passwords.js';
import { SessionStore, StaffRegister } from './staff-register.port.js';

/** Starts a server-side session for a member of staff with account and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly register: StaffRegister,
    private readonly sessions: SessionStore,
    private readonly secrets: Secrets,
  ) {}

  /** Throws Refusal `too_many_attempts` (retryAfter in seconds), `wrong_credentials`. */
  async run(attempt: {
    account: string;
    password: string;
    address: string;
  }): Promise<{ staff: Staff; token: string }> {
    const subjects = [`account ${attempt.account}`, `address ${attempt.address}`];
    await this.refuseTooMany(subjects);
    const found = await this.register.findAccount(attempt.account);
    if (!(await checkPassword(attempt.password, found?.passwordHash)) || !found) {
      await this.sessions.failed(subjects, FORGET_AFTER_S);
      throw new Refusal('wrong_credentials');
    }
    await this.sessions.forget([subjects[0]]);
    const token = randomBytes(32).toString('base64url');
    await this.sessions.create(this.secrets.hash('session', token), found.staff.id);
    return { staff: found.staff, token };
  }

  private async refuseTooMany(subjects: readonly string[]): Promise<void> {
    const failures = await this.sessions.failures(subjects);
    const waits = failures.map((f) => waitAfterFailures(f.failures) - f.secondsAgo);
    const retryAfter = Math.ceil(Math.max(0, ...waits));
    if (retryAfter > 0) throw new Refusal('too_many_attempts', { retryAfter });
  }
}

/** Recognises the person behind a session token, and ends sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly secrets: Secrets,
  ) {}

  /** Whose session this is; undefined where it is unknown, idle for too long, or too old. */
  resume(token: string): Promise<Staff | undefined> {
    return this.store.resume(this.secrets.hash('session', token), IDLE_MINUTES, ABSOLUTE_HOURS);
  }

  end(token: string): Promise<void> {
    return this.store.end(this.secrets.hash('session', token));
  }
}
