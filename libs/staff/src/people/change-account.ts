import { Injectable } from '@nestjs/common';
import type { Role, Staff } from '#case';
import { enforce } from '#kernel';
import { accountFaults } from '../domain/account-faults.js';
import {
  type AccountFields,
  differencesOf,
  endsSessions,
  refusalToLoseAdmin,
} from '../domain/accounts/account-change.js';
import { refuseFaults } from '../refuse-faults.js';
import { AccountDesk, type AccountRecord } from './account-desk.port.js';

/** An administrator changes name, mail, role or section; with other rights, sessions end at once. */
@Injectable()
export class ChangeAccount {
  constructor(private readonly desk: AccountDesk) {}

  /** Throws Refusal `not_found`, `invalid_input`, `last_administrator`. */
  run(staff: Staff, id: string, given: AccountFields): Promise<AccountRecord> {
    return this.desk.change(id, staff, (current, otherAdmins) => {
      const fields = { ...given, name: given.name.trim() };
      refuseFaults(accountFaults({ ...fields, account: current.account }));
      const becomes = { role: fields.role, active: current.active };
      enforce(refusalToLoseAdmin(current, becomes, otherAdmins));
      const differences = differencesOf(current, fields);
      if (Object.keys(differences).length === 0) return undefined;
      const { name, email, role, section } = fields;
      return {
        set: { name, email, role: role as Role, section: section as Staff['section'] },
        ...(endsSessions(differences) && { ends: 'all' }),
        event: { type: 'account.changed', data: differences },
      };
    });
  }
}
