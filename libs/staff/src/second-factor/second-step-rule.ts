import { Injectable } from '@nestjs/common';
import type { Role } from '#case';
import { Settings } from '#kernel';
import { checkSignInTerms, refusalToEnd, type SignInTerms } from '../domain/second-step.js';

/** Who has to have a second step, as the office has it now (setting `sign-in`). */
@Injectable()
export class SecondStepRule {
  private terms!: SignInTerms;

  /** Throws ConfigFault that lists what is wrong with config/sign-in.json. */
  constructor(settings: Settings) {
    settings.use({
      name: 'sign-in',
      check: checkSignInTerms,
      take: (content) => void (this.terms = content as SignInTerms),
    });
  }

  isFor(role: Role): boolean {
    return this.refusalToEnd(role) !== undefined;
  }

  refusalToEnd(role: Role) {
    return refusalToEnd(role, this.terms);
  }
}
