import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { attachmentProviders, AttachmentSchema } from '#attachment';
import {
  ActOnCase,
  DeidentifiedCaseSchema,
  CaseEventSchema,
  CasePeople,
  CaseSchema,
  CaseStore,
  Followers,
  IdempotencySchema,
  PgCaseStore,
  PgFollowers,
  PreviewRetention,
  Retention,
  SectionNames,
} from '#case';
import { Colleagues, Extensions, handlingUseCases, SectionPeople } from '#handling';
import { insightReaders, insightSchemas, OfficeDays } from '#insight';
import { DeadlineSetter, intakeUseCases, LetterFiles } from '#intake';
import { planProviders, planSchemas, PlanStore } from '#plan';
import { type Config, platformProviders } from '#platform';
import {
  MailSchema,
  MeasureCatalog,
  PolicyInForce,
  ReplyTemplateSchema,
  resolutionUseCases,
  SurveyAnswerSchema,
  writingProviders,
} from '#resolution';
import { PreviewRouting, rehearsalProviders, RoutingDecisionSchema } from '#routing';
import {
  explainProviders,
  PreviewPolicies,
  ReckonExtension,
  slaProviders,
  slaSchemas,
  StartClock,
  TimerWatch,
} from '#sla';
import { settingProviders, settingSchemas, settingUseCases } from '#settings';
import { SectionContacts, staffProviders, staffSchemas } from '#staff';
import { BoardController } from './console/deadlines/board.controller.js';
import { CalendarController } from './console/deadlines/calendar.controller.js';
import { BulkController } from './console/queue/bulk.controller.js';
import { ListsController } from './console/queue/lists.controller.js';
import { CaseActions } from './console/case-actions.js';
import { CaseViews } from './console/case-views.js';
import { CasesController } from './console/cases.controller.js';
import { DeadlinesController } from './console/deadlines/deadlines.controller.js';
import { DemoController } from './console/demo.controller.js';
import { NoticesController } from './console/notices.controller.js';
import { EngineController } from './console/deadlines/engine.controller.js';
import { OfficeController } from './console/office.controller.js';
import { PlansController } from './console/plans.controller.js';
import { CaseRepliesController } from './console/replies/case-replies.controller.js';
import { ReplyTemplatesController } from './console/replies/reply-templates.controller.js';
import { SettingPreviewController } from './console/settings/setting-preview.controller.js';
import { SettingsController } from './console/settings/settings.controller.js';
import { AbsencesController } from './console/staff/absences.controller.js';
import { AccountActionsController } from './console/staff/account-actions.controller.js';
import { AccountsController } from './console/staff/accounts.controller.js';
import { ClientsController } from './console/staff/clients.controller.js';
import { OwnAccountController } from './console/staff/own-account.controller.js';
import { SecondStepController } from './console/staff/second-step.controller.js';
import { SessionController } from './console/session.controller.js';
import { SignedIn } from './console/signed-in.js';
import { CaseFilesController } from './files/case-files.controller.js';
import { PublicFilesController } from './files/public-files.controller.js';
import { AccessGuard } from './http/access/access.guard.js';
import { SessionCookie } from './http/access/cookies.js';
import { HealthController } from './http/health.controller.js';
import { Metrics } from './http/metrics.js';
import { OwnOrigin } from './http/access/own-origin.js';
import { TimerAlarm } from './http/timers/timer-alarm.js';
import { TimerHealthController } from './http/timers/timer-health.controller.js';
import { ProblemFilter } from './http/problems/problem.filter.js';
import { CallCenterSlipsController } from './intake/call-center-slips.controller.js';
import { PublicCasesController } from './intake/public-cases.controller.js';
import { liveControllers, liveProviders } from './live/live.js';
import { UploadedFiles } from './letter-files.js';
import { CalendarDays } from './office-days.js';
import { publicControllers, publicProviders } from './public/public-pages.js';

const schemas = [
  ...[CaseSchema, CaseEventSchema, IdempotencySchema, RoutingDecisionSchema],
  ...[MailSchema, AttachmentSchema, SurveyAnswerSchema, ...slaSchemas, ...planSchemas],
  ...[ReplyTemplateSchema, ...staffSchemas, DeidentifiedCaseSchema],
  ...[...insightSchemas, ...settingSchemas],
];

/** Questions one stage asks and another answers. */
const answers: Provider[] = [
  { provide: CaseStore, useClass: PgCaseStore },
  { provide: DeadlineSetter, useExisting: StartClock },
  { provide: LetterFiles, useClass: UploadedFiles },
  { provide: Followers, useClass: PgFollowers },
  { provide: Colleagues, useExisting: SectionContacts },
  { provide: SectionPeople, useExisting: SectionContacts },
  { provide: CasePeople, useExisting: SectionContacts },
  { provide: PolicyInForce, useExisting: StartClock },
  { provide: Extensions, useExisting: ReckonExtension },
  { provide: MeasureCatalog, useExisting: PlanStore },
  { provide: OfficeDays, useClass: CalendarDays },
];

/** Wires the HTTP side: every stage's use cases behind the public pages and the API. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        ...[PublicCasesController, PublicFilesController, CaseFilesController],
        ...[CallCenterSlipsController],
        ...[SessionController, CasesController, OfficeController, PlansController, DemoController],
        ...[HealthController, BoardController, CalendarController, DeadlinesController],
        ...[BulkController, ListsController],
        ...[SettingsController, SettingPreviewController],
        ...[NoticesController, TimerHealthController, EngineController],
        ...liveControllers,
        ...[AccountsController, AccountActionsController, OwnAccountController, AbsencesController],
        ...[CaseRepliesController, ReplyTemplatesController],
        ...[ClientsController, SecondStepController],
        ...publicControllers,
      ],
      providers: [
        ...platformProviders(config, { name: 'huiyin-api', poolSize: 16 }, schemas as never[]),
        ...answers,
        ...[Retention, PreviewRetention, SignedIn],
        ...[ActOnCase, SectionNames, PreviewRouting, ...intakeUseCases, ...attachmentProviders],
        ...[...handlingUseCases, ...resolutionUseCases, ...insightReaders],
        ...[...writingProviders, ...explainProviders, ...rehearsalProviders],
        ...[...settingProviders, ...settingUseCases],
        ...[...slaProviders, ...planProviders, ...staffProviders, ...publicProviders(config)],
        ...[CaseActions, CaseViews, PreviewPolicies, Metrics, OwnOrigin, TimerWatch, TimerAlarm],
        ...liveProviders,
        { provide: SessionCookie, useValue: new SessionCookie(config.publicUrl) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
