import { type DynamicModule, Module } from '@nestjs/common';
import { attachmentProviders, AttachmentSchema } from '#attachment';
import {
  DeidentifyCases,
  CaseEventSchema,
  CaseSchema,
  CaseStore,
  IdempotencySchema,
  PgCaseStore,
  Retention,
  SectionNames,
} from '#case';
import { PurgeNotices, TellStaff } from '#insight';
import { JobQueue } from '#kernel';
import { type Backend, BullMqJobQueue, type Config, platformProviders } from '#platform';
import { DeliverMail, MailSchema, MailStore, PgMailStore } from '#resolution';
import { PreviewRouting, RouteCase } from '#routing';
import {
  alertProviders,
  explainProviders,
  FireTimers,
  Heartbeat,
  PgTimerStore,
  RecomputeDeadlines,
  slaProviders,
  slaSchemas,
  TimerStore,
  Watchers,
} from '#sla';
import { settingProviders, settingSchemas } from '#settings';
import { SectionContacts, staffProviders, staffSchemas } from '#staff';
import { NightlyCheck } from './nightly/nightly-check.js';
import { NightlyRetention } from './nightly/nightly-retention.js';
import { WarnOfMissingYear } from './missing-year.js';
import { OutboxRelay } from './outbox-relay.js';
import { RearmTimers } from './rearm-timers.js';
import { MailSweep, RoutingSweep, Sweeps, TimerSweep } from './sweeps.js';
import { UnroutedCases } from './unrouted-cases.js';

const schemas = [
  CaseSchema,
  CaseEventSchema,
  IdempotencySchema,
  MailSchema,
  AttachmentSchema,
  ...slaSchemas,
  ...staffSchemas,
  ...settingSchemas,
];

/** Wires the worker: routing, timers and mail, with the ports they ask for. */
@Module({})
export class WorkerModule {
  static with(config: Config, backend: Backend): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        ...platformProviders(config, { name: 'huiyin-worker', poolSize: 10 }, schemas as never[]),
        ...[...staffProviders, ...settingProviders],
        { provide: JobQueue, useFactory: () => new BullMqJobQueue(backend) },
        { provide: CaseStore, useClass: PgCaseStore },
        { provide: MailStore, useClass: PgMailStore },
        { provide: TimerStore, useClass: PgTimerStore },
        SectionNames,
        { provide: Watchers, useExisting: SectionContacts },
        ...[...slaProviders, ...alertProviders, ...explainProviders, NightlyCheck],
        ...[PreviewRouting, RouteCase, FireTimers, DeliverMail],
        ...[RecomputeDeadlines, WarnOfMissingYear],
        ...[OutboxRelay, UnroutedCases, TimerSweep, MailSweep, RoutingSweep, Sweeps],
        ...[Heartbeat, RearmTimers, TellStaff, PurgeNotices, ...attachmentProviders],
        ...[Retention, DeidentifyCases, NightlyRetention],
      ],
    };
  }
}
