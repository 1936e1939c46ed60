import { ReckonExtension } from './extension/reckon-extension.js';
import { CheckDeadlines } from './explain/check-deadlines.js';
import { CheckLog } from './explain/check-log.port.js';
import { DeadlineCheckSchema } from './explain/deadline-check.schema.js';
import { DeadlineFacts } from './explain/deadline-facts.port.js';
import { ExplainDeadlines } from './explain/explain-deadlines.js';
import { KeptRules } from './explain/kept-rules.js';
import { PgCheckLog } from './explain/pg-check-log.js';
import { PgDeadlineFacts } from './explain/pg-deadline-facts.js';
import { AlertStore } from './alerts/alert-store.port.js';
import { DeliverAlerts } from './alerts/deliver-alerts.js';
import { PgAlertStore } from './alerts/pg-alert-store.js';
import { DailyTasks } from './daily/daily-tasks.js';
import { DigestLetters } from './daily/digest-letters.js';
import { OpenCases } from './daily/open-cases.js';
import { SendDigest } from './daily/send-digest.js';
import { AdoptCalendar } from './calendar/adopt-calendar.js';
import { CalendarOverview } from './calendar/calendar-overview.js';
import { OpenClocks } from './calendar/open-clocks.port.js';
import { PgOpenClocks } from './calendar/pg-open-clocks.js';
import { PreviewCalendar } from './calendar/preview-calendar.js';
import { RecomputeDeadlines } from './calendar/recompute-deadlines.js';
import { FireTimers } from './fire-timers.js';
import { KeepClocks } from './keep-clocks.js';
import { PreviewPolicies } from './preview-policies.js';
import { SlaBook } from './sla-book.js';
import { StartClock } from './start-clock.js';
import { AlertSchema } from './store/alert.schema.js';
import { DailyTaskSchema, NoticeSchema } from './store/notice.schema.js';
import { PgRuleStore } from './store/pg-rule-store.js';
import {
  CalendarRecomputeSchema,
  CalendarVersionSchema,
  CaseClockSchema,
  SlaPolicySchema,
} from './store/sla-rules.schema.js';
import { TimerSchema } from './store/timer.schema.js';
import { RuleStore } from './rule-store.port.js';
import { ClockWork } from '#case';

export {
  DailyTasks,
  DeliverAlerts,
  FireTimers,
  KeepClocks,
  PreviewPolicies,
  ReckonExtension,
  SendDigest,
  SlaBook,
  StartClock,
};
export { RuleStore, type CalendarVersion } from './rule-store.port.js';
export { type ArmedTimer, TimerStore } from './timer-store.port.js';
export { PgTimerStore } from './store/pg-timer-store.js';
export { AlertStore } from './alerts/alert-store.port.js';
export { Watchers } from './alerts/watchers.port.js';
export type { NoticeItem } from './store/notice.schema.js';
export { fireTimer, queueMark, rememberUntilEmptied, wakeUp } from './sla.jobs.js';
export { Heartbeat, type Beating } from './watch/heartbeat.js';
export {
  hasStopped,
  type EngineState,
  type Orphan,
  type OrphanReason,
  TimerWatch,
} from './watch/timer-watch.js';
export { ruleFor, type Target } from './domain/policy/policy.js';
export { WorkingCalendar } from './domain/calendar/working-calendar.js';
export { AdoptCalendar, CalendarOverview, PreviewCalendar, RecomputeDeadlines };
export type { CalendarState } from './calendar/calendar-overview.js';
export type { CalendarPreview } from './calendar/preview-calendar.js';
export { type CalendarProposal, proposedCalendar } from './calendar/proposal.js';
export { type Coverage, coverageOf } from './calendar/coverage.js';
export { type CalendarData, type DayOverride, WORKED } from './domain/calendar/calendar-data.js';
export { calendarSchema, readCalendar } from './calendar-file.js';
export { policyId, readPolicy } from './sla-policy-file.js';
export { promiseTo } from './domain/clock/promise.js';
export { CalendarGap } from './domain/calendar/calendar-data.js';

/** The tables of this stage. */
export const slaSchemas = [
  TimerSchema,
  CaseClockSchema,
  AlertSchema,
  NoticeSchema,
  DailyTaskSchema,
  CalendarVersionSchema,
  CalendarRecomputeSchema,
  SlaPolicySchema,
  DeadlineCheckSchema,
];

/** What the worker needs beside that to tell people of deadlines. */
export const alertProviders = [
  ...[DeliverAlerts, SendDigest, OpenCases, DigestLetters, DailyTasks],
  { provide: AlertStore, useClass: PgAlertStore },
];

/** What every process that writes cases needs: the rules, and the clocks that follow from them. */
export const slaProviders = [
  SlaBook,
  StartClock,
  KeepClocks,
  ReckonExtension,
  { provide: RuleStore, useClass: PgRuleStore },
  { provide: OpenClocks, useClass: PgOpenClocks },
  ...[CalendarOverview, PreviewCalendar, AdoptCalendar],
  { provide: ClockWork, useExisting: KeepClocks },
];

/** The replay of deadlines and its nightly check: for whoever explains or checks. */
export const explainProviders = [
  ExplainDeadlines,
  CheckDeadlines,
  KeptRules,
  { provide: DeadlineFacts, useClass: PgDeadlineFacts },
  { provide: CheckLog, useClass: PgCheckLog },
];
export { CheckDeadlines, CheckLog, ExplainDeadlines };
export type { FinishedCheck } from './explain/check-log.port.js';
export type { ComparedClock, ExplainedCase } from './domain/explain/explanation.js';
export { writeExplanation } from './domain/explain/write-explanation.js';
