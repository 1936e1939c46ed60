import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { SecondFactors } from './second-factors.port.js';
import { SecondStepRule } from './second-step-rule.js';

/** How it stands with somebody's second step. */
export interface OwnSecondStepState {
  /** UTC; null where there is none. */
  readonly since: Date | null;
  readonly recoveryLeft: number;
  /** Whether the office asks it of this role. */
  readonly isRequired: boolean;
}

/** Tells somebody of their own second step. */
@Injectable()
export class OwnSecondStep {
  constructor(
    private readonly factors: SecondFactors,
    private readonly rule: SecondStepRule,
  ) {}

  async of({ id, role }: Staff): Promise<OwnSecondStepState> {
    const factor = await this.factors.find(id);
    return {
      since: factor?.confirmedAt ?? null,
      recoveryLeft: factor?.recoveryLeft ?? 0,
      isRequired: this.rule.isFor(role),
    };
  }
}
