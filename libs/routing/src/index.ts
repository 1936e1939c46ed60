export { RouteCase } from './route-case.js';
export { PreviewRouting } from './preview-routing.js';
export { routeCase } from './routing.jobs.js';
export { RoutingDecisionSchema } from './store/routing-decision.schema.js';
export type { RoutingDecision } from './domain/choose-department.js';
