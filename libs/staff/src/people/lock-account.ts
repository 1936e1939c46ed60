import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { enforce } from '#kernel';
import { refusalToLoseAdmin } from '../domain/accounts/account-change.js';
import { AccountDesk, type AccountRecord, type AccountStep } from './account-desk.port.js';

/** An administrator locks an account (its sessions end at once), or opens it again. */
@Injectable()
export class LockAccount {
  constructor(private readonly desk: AccountDesk) {}

  /** Nothing happens where it is so already. Throws Refusal `not_found`, `last_administrator`. */
  run(staff: Staff, id: string, active: boolean): Promise<AccountRecord> {
    return this.desk.change(id, staff, (current, otherAdmins): AccountStep | undefined => {
      if (current.active === active) return undefined;
      enforce(refusalToLoseAdmin(current, { role: current.role, active }, otherAdmins));
      return active
        ? { set: { active }, event: { type: 'account.unlocked', data: {} } }
        : { set: { active }, ends: 'all', event: { type: 'account.locked', data: {} } };
    });
  }
}
