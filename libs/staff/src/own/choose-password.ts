import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal, Secrets } from '#kernel';
import { passwordFault } from '../domain/password-strength.js';
import { FORGET_AFTER_S, waitsOf } from '../domain/slow-down.js';
import { checkPassword, hashPassword } from '../passwords.js';
import { AccountDesk } from '../people/account-desk.port.js';
import { refuseFaults } from '../refuse-faults.js';
import { SessionStore, StaffRegister } from '../staff-register.port.js';

const FREE_TRIES = 5;

/** Somebody changes the own password; every other session of theirs ends. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly register: StaffRegister,
    private readonly sessions: SessionStore,
    private readonly desk: AccountDesk,
    private readonly secrets: Secrets,
  ) {}

  /** `token`: the session that stays. Throws Refusal `wrong_password`, `too_many_attempts`, `invalid_input`. */
  async run(staff: Staff, token: string, given: { current: string; next: string }): Promise<void> {
    const subject = `own password ${staff.account}`;
    const wait = await this.sessions.attempt(subject, waitsOf(FREE_TRIES), FORGET_AFTER_S);
    if (wait > 0) throw new Refusal('too_many_attempts', { retryAfter: Math.ceil(wait) });
    const found = await this.register.findAccount(staff.account);
    if (!(await checkPassword(given.current, found?.passwordHash))) {
      throw new Refusal('wrong_password');
    }
    await this.sessions.forget([subject]);
    refuseFaults(faultsOf(given.next, staff.account, given.current));
    const hash = await hashPassword(given.next);
    const others = this.secrets.hash('session', token);
    await this.desk.change(staff.id, staff, () => ({
      password: { hash, mustChange: false },
      ends: { others },
      event: { type: 'password.changed', data: { by: 'owner' } },
    }));
  }
}

/** Somebody sets the password by the link that was mailed to them. */
@Injectable()
export class SetPasswordByLink {
  constructor(
    private readonly desk: AccountDesk,
    private readonly secrets: Secrets,
    private readonly sessions: SessionStore,
  ) {}

  /** Returns the account to sign in with. Throws Refusal `link_over`, `invalid_input`. */
  async run(token: string, password: string): Promise<{ account: string }> {
    const tokenHash = this.secrets.hash('password-link', token);
    const owner = await this.desk.ownerOfLink(tokenHash);
    if (!owner) throw new Refusal('link_over');
    refuseFaults(faultsOf(password, owner.account));
    const hash = await hashPassword(password);
    await this.desk.change(owner.id, owner, () => ({
      password: { hash, mustChange: false },
      ends: 'all',
      usesLink: tokenHash,
      event: { type: 'password.changed', data: { by: 'link' } },
    }));
    await this.sessions.forget([`account ${owner.account}`]);
    return { account: owner.account };
  }
}

const faultsOf = (password: string, account: string, former?: string) => {
  const same = '新密碼不能和目前的相同。 The new password must differ from the present one.';
  const message = password === former ? same : passwordFault(password, account);
  return message ? [{ path: 'password', message }] : [];
};
