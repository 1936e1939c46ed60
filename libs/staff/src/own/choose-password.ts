import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal, Secrets } from '#kernel';
import { passwordFault } from '../domain/password-strength.js';
import { hashPassword } from '../passwords.js';
import { AccountDesk } from '../people/account-desk.port.js';
import { refuseFaults } from '../refuse-faults.js';
import { SessionStore } from '../staff-register.port.js';
import { OwnPassword } from './own-password.js';

/** Somebody changes the own password; every other session of theirs ends. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly passwords: OwnPassword,
    private readonly desk: AccountDesk,
    private readonly secrets: Secrets,
  ) {}

  /** `token`: the session that stays. Throws Refusal `wrong_password`, `too_many_attempts`, `invalid_input`. */
  async run(staff: Staff, token: string, given: { current: string; next: string }): Promise<void> {
    await this.passwords.check(staff, given.current);
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
