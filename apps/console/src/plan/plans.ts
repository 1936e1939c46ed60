import { get } from '../api/client';
import type { Measure, Plan } from '../api/model';

/** The newest plan there is. Throws ApiProblem `not_found` where there is none. */
export async function newestPlan(): Promise<Plan> {
  const { items } = await get<{ items: { year: number }[] }>('/plans');
  return get<Plan>(`/plans/${items[0]?.year ?? 0}`);
}

export const measuresOf = (plan: Plan): Measure[] =>
  plan.strategies.flatMap((strategy) => strategy.methods.flatMap((method) => method.measures));
