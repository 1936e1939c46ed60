import { Injectable } from '@nestjs/common';
import { Clock, Refusal } from '#kernel';
import { isTimeCode, plainCode } from '../domain/second-step.js';
import { SealedSecret } from './sealed-secret.js';
import { type SecondFactor, SecondFactors } from './second-factors.port.js';
import { stepOf } from './time-codes.js';

/** Asks for a code where somebody has set up a second step. Each code is good once. */
@Injectable()
export class CheckSecondStep {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sealed: SealedSecret,
    private readonly clock: Clock,
  ) {}

  /** Throws Refusal `second_step_needed` without a code, `wrong_code`. */
  async run(accountId: string, code = ''): Promise<void> {
    const factor = await this.factors.find(accountId);
    if (!factor?.secret) return;
    if (plainCode(code) === '') throw new Refusal('second_step_needed');
    const isGood = isTimeCode(code)
      ? await this.isTimely(accountId, factor, plainCode(code))
      : await this.factors.useRecovery(accountId, this.sealed.hashOf(accountId, plainCode(code)));
    if (!isGood) throw new Refusal('wrong_code');
  }

  private async isTimely(
    accountId: string,
    { secret }: SecondFactor,
    code: string,
  ): Promise<boolean> {
    const opened = secret && this.sealed.open(accountId, secret);
    const step = opened ? stepOf(opened, code, this.clock.now()) : undefined;
    return step !== undefined && (await this.factors.useStep(accountId, step));
  }
}
