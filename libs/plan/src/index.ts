import { ImportPlan } from './import-plan.js';
import { PlanReader } from './plan-reader.js';
import { PlanStore } from './plan-store.port.js';
import { PgPlanReader } from './store/pg-plan-reader.js';
import { PgPlanStore } from './store/pg-plan-store.js';
import { MeasureLinkSchema, MeasureSchema, PlanSchema } from './store/plan.schema.js';

export type { MeasureCases, MeasureFigure, PlanOverview } from './plan-reader.js';
export { planFile } from './plan-file.js';
export type { PlanDocument } from './domain/plan-document.js';
export { ImportPlan, PlanReader, PlanStore };

export const planSchemas = [PlanSchema, MeasureSchema, MeasureLinkSchema];

/** Plans, for an app to wire. */
export const planProviders = [
  { provide: PlanStore, useClass: PgPlanStore },
  { provide: PlanReader, useClass: PgPlanReader },
  ImportPlan,
];
