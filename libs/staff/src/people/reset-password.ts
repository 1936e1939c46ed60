import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import { SessionStore } from '../staff-register.port.js';
import { AccountDesk } from './account-desk.port.js';
import { type Entry, MakeFirstEntry } from './first-entry.js';

/** An administrator gives somebody who forgot the password a new way in; sessions end. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly desk: AccountDesk,
    private readonly entries: MakeFirstEntry,
    private readonly sessions: SessionStore,
  ) {}

  /** The password is told once, and only where no link is mailed. Throws Refusal `not_found`. */
  async run(staff: Staff, id: string, entry: Entry): Promise<{ password: string | null }> {
    const person = await this.desk.find(id);
    if (!person) throw new Refusal('not_found');
    const { step, password } = await this.entries.run(entry, person);
    await this.desk.change(id, staff, () => ({
      ...step,
      event: { type: 'password.reset', data: { entry } },
    }));
    await this.sessions.forget([`account ${person.account}`]);
    return { password };
  }
}
