import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import { FORGET_AFTER_S, waitsOf } from '../domain/slow-down.js';
import { checkPassword } from '../passwords.js';
import { SessionStore, StaffRegister } from '../staff-register.port.js';

const FREE_TRIES = 5;

/** Asks for one's own password again, before something that somebody at an open screen must not do. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly register: StaffRegister,
    private readonly sessions: SessionStore,
  ) {}

  /** Throws Refusal `wrong_password`, `too_many_attempts`. */
  async check({ account }: Staff, password: string): Promise<void> {
    const subject = `own password ${account}`;
    const wait = await this.sessions.attempt(subject, waitsOf(FREE_TRIES), FORGET_AFTER_S);
    if (wait > 0) throw new Refusal('too_many_attempts', { retryAfter: Math.ceil(wait) });
    const found = await this.register.findAccount(account);
    if (!(await checkPassword(password, found?.passwordHash))) throw new Refusal('wrong_password');
    await this.sessions.forget([subject]);
  }
}
