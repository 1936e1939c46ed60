import { Injectable } from '@nestjs/common';
import { ConfigFiles, readChecked } from '#kernel';
import { checkRules } from './domain/check-rules.js';
import {
  chooseDepartment,
  compileRules,
  type CompiledRules,
  type RoutingDecision,
} from './domain/choose-department.js';
import type { RoutingRules } from './domain/routing-rules.js';

/** Says where a message would go, and why, without making a case. The rules are read and checked at boot. */
@Injectable()
export class PreviewRouting {
  private readonly rules: CompiledRules;

  /** Throws ConfigFault that lists what is wrong with the rules. */
  constructor(files: ConfigFiles) {
    this.rules = compileRules(readChecked<RoutingRules>(files, 'routing-rules.json', checkRules));
  }

  run(message: { channel: string; subject: string; body: string }): RoutingDecision {
    return chooseDepartment(this.rules, message);
  }
}
