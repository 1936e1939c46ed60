import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { enforce } from '#kernel';
import { OwnPassword } from '../own/own-password.js';
import { AccountDesk, type AccountRecord, type Hand } from '../people/account-desk.port.js';
import { SecondStepRule } from './second-step-rule.js';

/** Somebody does without a second step again, where the office lets them. */
@Injectable()
export class EndOwnSecondStep {
  constructor(
    private readonly passwords: OwnPassword,
    private readonly rule: SecondStepRule,
    private readonly desk: AccountDesk,
  ) {}

  /** Throws Refusal `second_step_required`, `wrong_password`, `too_many_attempts`. */
  async run(staff: Staff, password: string): Promise<void> {
    enforce(this.rule.refusalToEnd(staff.role));
    await this.passwords.check(staff, password);
    await this.desk.change(staff.id, staff, ({ secondStep }) =>
      secondStep
        ? { secondStep: 'none', event: { type: 'second-step.ended', data: {} } }
        : undefined,
    );
  }
}

/** An administrator takes the second step off an account whose owner lost the telephone; sessions end. */
@Injectable()
export class ResetSecondStep {
  constructor(private readonly desk: AccountDesk) {}

  /** Nothing happens where there is none. Throws Refusal `not_found`. */
  run(by: Hand, id: string, reason: string): Promise<AccountRecord> {
    return this.desk.change(id, by, ({ secondStep }) =>
      secondStep
        ? {
            secondStep: 'none',
            ends: 'all',
            event: { type: 'second-step.reset', data: { reason } },
          }
        : undefined,
    );
  }
}
