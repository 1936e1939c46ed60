import { Injectable } from '@nestjs/common';
import type { Role, Staff } from '#case';
import { newId } from '#kernel';
import { accountFaults, type GivenAccount } from '../domain/account-faults.js';
import { refuseFaults } from '../refuse-faults.js';
import { AccountDesk, type AccountRecord } from './account-desk.port.js';
import { type Entry, MakeFirstEntry } from './first-entry.js';

/** An administrator lets somebody in (新增帳號). */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly desk: AccountDesk,
    private readonly entries: MakeFirstEntry,
  ) {}

  /**
   * The password is told once, and only where no link is mailed. Throws Refusal `invalid_input` with
   * every fault, `account_exists`.
   */
  async run(
    staff: Staff,
    { entry, ...given }: GivenAccount & { readonly entry: Entry },
  ): Promise<{ account: AccountRecord; password: string | null }> {
    refuseFaults(accountFaults(given));
    const { account, email, role, section } = given;
    const name = given.name.trim();
    const { step, password } = await this.entries.run(entry, { account, name, email });
    const person = { id: newId(), account, name, email };
    const created = await this.desk.create(
      { ...person, role: role as Role, section: section as Staff['section'] },
      staff,
      { ...step, event: { type: 'account.created', data: { role, section, entry } } },
    );
    return { account: created, password };
  }
}
