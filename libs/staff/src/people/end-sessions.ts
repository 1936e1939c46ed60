import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { AccountDesk, type AccountRecord } from './account-desk.port.js';

/** An administrator signs somebody out everywhere, at once. */
@Injectable()
export class EndSessions {
  constructor(private readonly desk: AccountDesk) {}

  /** Throws Refusal `not_found`. */
  run(staff: Staff, id: string): Promise<AccountRecord> {
    return this.desk.change(id, staff, ({ sessions }) => ({
      ends: 'all',
      event: { type: 'sessions.ended', data: { sessions } },
    }));
  }
}
