import { type DynamicModule, Module } from '@nestjs/common';
import {
  ActOnCase,
  CasePeople,
  CaseEventSchema,
  CaseSchema,
  CaseStore,
  Followers,
  IdempotencySchema,
  PgCaseStore,
  PgFollowers,
  SectionNames,
} from '#case';
import { handlingUseCases, Colleagues, Extensions, SectionPeople } from '#handling';
import { DeadlineSetter, intakeUseCases, LetterFiles } from '#intake';
import { Clock } from '#kernel';
import { planProviders, planSchemas, PlanStore } from '#plan';
import { type Config, platformProviders } from '#platform';
import { MeasureCatalog, PolicyInForce, resolutionUseCases } from '#resolution';
import { PreviewRouting, RouteCase, RoutingDecisionSchema } from '#routing';
import {
  alertProviders,
  FireTimers,
  PgTimerStore,
  ReckonExtension,
  slaProviders,
  StartClock,
  TimerStore,
  Watchers,
} from '#sla';
import { settingProviders, settingSchemas } from '#settings';
import { SectionContacts, staffProviders, staffSchemas } from '#staff';
import { DemoClock } from './demo-clock.js';

const schemas = [
  ...[CaseSchema, CaseEventSchema, IdempotencySchema, RoutingDecisionSchema],
  ...[...planSchemas, ...staffSchemas, ...settingSchemas],
];

/** The same use cases as in the real thing, under a clock that can be set. */
@Module({})
export class DemoModule {
  static with(config: Config): DynamicModule {
    return {
      module: DemoModule,
      providers: [
        ...platformProviders(config, { name: 'huiyin-demo', poolSize: 4 }, schemas as never[]),
        { provide: Clock, useClass: DemoClock },
        { provide: CaseStore, useClass: PgCaseStore },
        { provide: DeadlineSetter, useExisting: StartClock },
        // Nobody in the story sends files.
        { provide: LetterFiles, useValue: { named: async () => [] } },
        { provide: Followers, useClass: PgFollowers },
        { provide: Colleagues, useExisting: SectionContacts },
        { provide: SectionPeople, useExisting: SectionContacts },
        { provide: CasePeople, useExisting: SectionContacts },
        { provide: PolicyInForce, useExisting: StartClock },
        { provide: Extensions, useExisting: ReckonExtension },
        { provide: MeasureCatalog, useExisting: PlanStore },
        { provide: TimerStore, useClass: PgTimerStore },
        ...[SectionNames, ...settingProviders],
        { provide: Watchers, useExisting: SectionContacts },
        ...[FireTimers, ...slaProviders, ...alertProviders],
        ...[ActOnCase, PreviewRouting, RouteCase, ...intakeUseCases],
        ...[...handlingUseCases, ...resolutionUseCases, ...planProviders, ...staffProviders],
      ],
    };
  }
}
