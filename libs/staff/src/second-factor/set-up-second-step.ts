import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Clock, Refusal, Secrets } from '#kernel';
import { plainCode } from '../domain/second-step.js';
import { OwnPassword } from '../own/own-password.js';
import { AccountDesk } from '../people/account-desk.port.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { SealedSecret } from './sealed-secret.js';
import { SecondFactors } from './second-factors.port.js';
import { addressOf, newSecret, stepOf } from './time-codes.js';

/** A key for the telephone, shown until its first code is given. */
export interface NewSecondStep {
  readonly secret: string;
  /** otpauth://, for a picture. */
  readonly address: string;
}

/** Somebody begins to set up a second step, or a new one in place of the old. */
@Injectable()
export class BeginSecondStep {
  constructor(
    private readonly passwords: OwnPassword,
    private readonly factors: SecondFactors,
    private readonly sealed: SealedSecret,
  ) {}

  /** Throws Refusal `wrong_password`, `too_many_attempts`. */
  async run(staff: Staff, password: string): Promise<NewSecondStep> {
    await this.passwords.check(staff, password);
    const secret = newSecret();
    await this.factors.keepPending(staff.id, this.sealed.seal(staff.id, secret));
    return { secret, address: addressOf(secret, staff.account) };
  }
}

/** The first code proves that the telephone has the key: from now on signing in asks for one. */
@Injectable()
export class ConfirmSecondStep {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sealed: SealedSecret,
    private readonly desk: AccountDesk,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * `token`: the session that stays. The recovery codes are told this once. Throws Refusal `not_found`
   * where nothing was begun, `wrong_code`.
   */
  async run(staff: Staff, token: string, code: string): Promise<{ recoveryCodes: string[] }> {
    const pending = (await this.factors.find(staff.id))?.pending;
    const secret = pending && this.sealed.open(staff.id, pending);
    if (!pending || !secret) throw new Refusal('not_found');
    const step = stepOf(secret, plainCode(code), this.clock.now());
    if (step === undefined) throw new Refusal('wrong_code');
    const recoveryCodes = newRecoveryCodes();
    const hashes = recoveryCodes.map((one) => this.sealed.hashOf(staff.id, plainCode(one)));
    await this.desk.change(staff.id, staff, () => ({
      secondStep: { secret: pending, step, recovery: hashes },
      ends: { others: this.secrets.hash('session', token) },
      event: { type: 'second-step.set', data: {} },
    }));
    return { recoveryCodes };
  }
}
