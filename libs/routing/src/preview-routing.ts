import { Injectable } from '@nestjs/common';
import { Settings } from '#kernel';
import { checkRules } from './domain/check-rules.js';
import {
  chooseDepartment,
  compileRules,
  type CompiledRules,
  type RoutingDecision,
} from './domain/choose-department.js';
import type { RoutingRules } from './domain/routing-rules.js';

/** Says where a message would go, and why, by the rules of now (setting `routing-rules`), without making a case. */
@Injectable()
export class PreviewRouting {
  private rules?: CompiledRules;

  /** Throws ConfigFault that lists what is wrong with the rules. */
  constructor(settings: Settings) {
    settings.use({
      name: 'routing-rules',
      check: checkRules,
      take: (content) => void (this.rules = compileRules(content as RoutingRules)),
    });
  }

  run(message: { channel: string; subject: string; body: string }): RoutingDecision {
    return chooseDepartment(this.current, message);
  }

  /** The rules of now. */
  get current(): CompiledRules {
    if (!this.rules) throw new Error('the rules were not read yet');
    return this.rules;
  }
}
