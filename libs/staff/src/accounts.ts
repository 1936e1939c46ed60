import { Injectable } from '@nestjs/common';
import type { Role, Staff } from '#case';
import { Refusal } from '#kernel';
import { accountFaults, type GivenAccount } from './domain/account-faults.js';
import { passwordFault } from './domain/password-strength.js';
import { hashPassword } from './passwords.js';
import { refuseFaults } from './refuse-faults.js';
import { SessionStore, StaffRegister, type Member } from './staff-register.port.js';

/** Gives people their accounts and takes them away. */
@Injectable()
export class Accounts {
  constructor(
    private readonly register: StaffRegister,
    private readonly sessions: SessionStore,
  ) {}

  /** Creates or replaces an account. Throws Refusal `invalid_input` with every fault. */
  async put(given: GivenAccount, password: string): Promise<void> {
    refuseFaults([...accountFaults(given), ...passwordFaults(password, given.account)]);
    const staff = {
      ...given,
      name: given.name.trim(),
      role: given.role as Role,
      section: given.section as Staff['section'],
    };
    await this.register.put({ ...staff, password }, await hashPassword(password));
    await this.forgive(given.account);
  }

  /** A new password for an active account. Throws Refusal `invalid_input`, `not_found`. */
  async setPassword(account: string, password: string): Promise<void> {
    refuseFaults(passwordFaults(password, account));
    const isThere = await this.register.setPassword(account, await hashPassword(password));
    if (!isThere) throw new Refusal('not_found');
    await this.forgive(account);
  }

  /** Closes an account at once; what the person did stays. Throws Refusal `not_found`. */
  async deactivate(account: string): Promise<void> {
    if (!(await this.register.deactivate(account))) throw new Refusal('not_found');
  }

  list(): Promise<Member[]> {
    return this.register.members();
  }

  /** With a new password nobody is slowed down for failures with the old one. */
  private forgive(account: string): Promise<void> {
    return this.sessions.forget([`account ${account}`]);
  }
}

const passwordFaults = (password: string, account: string) => {
  const message = passwordFault(password, account);
  return message ? [{ path: 'password', message }] : [];
};
