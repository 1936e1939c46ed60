import { PastCases } from './past-cases.port.js';
import { RehearseRules } from './rehearse-rules.js';
import { PgPastCases } from './store/pg-past-cases.js';

export { RouteCase } from './route-case.js';
export { PreviewRouting } from './preview-routing.js';
export { routeCase } from './routing.jobs.js';
export { RoutingDecisionSchema } from './store/routing-decision.schema.js';
export type { RoutingDecision } from './domain/choose-department.js';
export { RehearseRules };

/** What is needed to try changed rules on past cases. */
export const rehearsalProviders = [RehearseRules, { provide: PastCases, useClass: PgPastCases }];
