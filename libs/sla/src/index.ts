import { ReckonExtension } from './extension/reckon-extension.js';
import { FireTimers } from './fire-timers.js';
import { KeepClocks } from './keep-clocks.js';
import { SlaBook } from './sla-book.js';
import { StartClock } from './start-clock.js';
import { AlertSchema } from './store/alert.schema.js';
import { PgRuleStore } from './store/pg-rule-store.js';
import {
  CalendarVersionSchema,
  CaseClockSchema,
  SlaPolicySchema,
} from './store/sla-rules.schema.js';
import { TimerSchema } from './store/timer.schema.js';
import { RuleStore } from './rule-store.port.js';
import { ClockWork } from '#case';

export { FireTimers, KeepClocks, ReckonExtension, SlaBook, StartClock };
export { RuleStore, type CalendarVersion } from './rule-store.port.js';
export { type ArmedTimer, TimerStore } from './timer-store.port.js';
export { PgTimerStore } from './store/pg-timer-store.js';
export { fireTimer, wakeUp } from './sla.jobs.js';
export { ruleFor, type Target } from './domain/policy/policy.js';
export { WorkingCalendar } from './domain/calendar/working-calendar.js';
export { readCalendar } from './calendar-file.js';
export { policyId, readPolicy } from './sla-policy-file.js';
export { promiseTo } from './domain/clock/promise.js';
export { CalendarGap } from './domain/calendar/calendar-data.js';

/** The tables of this stage. */
export const slaSchemas = [
  TimerSchema,
  CaseClockSchema,
  AlertSchema,
  CalendarVersionSchema,
  SlaPolicySchema,
];

/** What every process that writes cases needs: the rules, and the clocks that follow from them. */
export const slaProviders = [
  SlaBook,
  StartClock,
  KeepClocks,
  ReckonExtension,
  { provide: RuleStore, useClass: PgRuleStore },
  { provide: ClockWork, useExisting: KeepClocks },
];
