export { SlaRules, StartClock } from './sla-rules.js';
export { FireTimer, Surroundings, Watchers } from './fire-timer.js';
export { type Timer, TimerStore } from './timer-store.port.js';
export { PgTimerStore } from './store/pg-timer-store.js';
export { TimerSchema } from './store/timer.schema.js';
export { fireTimer, wakeUp } from './sla.jobs.js';
export { targetOf } from './domain/policy.js';
export type { Target } from './domain/deadline.js';
