import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import { doubledCodes, measuresOf, type PlanDocument } from './domain/plan-document.js';
import { PlanStore } from './plan-store.port.js';

/** Loads a year's plan; next year's needs no change of code. */
@Injectable()
export class ImportPlan {
  constructor(private readonly plans: PlanStore) {}

  /** Throws Refusal `plan_exists` when the year is there, `invalid_input` when a code stands twice. */
  async run(plan: PlanDocument): Promise<void> {
    const doubled = doubledCodes(plan);
    if (doubled.length > 0) {
      const message = `編號重複，請修正：${doubled.join('、')} these numbers stand twice`;
      throw new Refusal('invalid_input', { errors: [{ path: 'strategies', message }] });
    }
    if (!(await this.plans.add(plan, measuresOf(plan)))) {
      throw new Refusal('plan_exists', { year: plan.year });
    }
  }
}
