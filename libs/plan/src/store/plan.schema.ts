import { EntitySchema } from 'typeorm';
import type { Measure, PlanDocument } from '../domain/plan-document.js';

export const PlanSchema = new EntitySchema<PlanDocument & { importedAt: Date }>({
  name: 'plan',
  tableName: 'plan',
  columns: {
    year: { type: 'integer', primary: true },
    title: { type: 'text' },
    office: { type: 'text' },
    basis: { type: 'text' },
    period: { type: 'jsonb' },
    objectives: { type: 'jsonb' },
    strategies: { type: 'jsonb' },
    importedAt: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const MeasureSchema = new EntitySchema<Measure>({
  name: 'measure',
  tableName: 'measure',
  columns: {
    code: { type: 'text', primary: true },
    year: { type: 'integer' },
    position: { type: 'integer' },
    strategy: { type: 'integer' },
    method: { type: 'integer' },
    action: { type: 'text' },
    due: { type: 'text' },
    departments: { type: 'text', array: true },
    benefit: { type: 'text' },
  },
  indices: [{ name: 'measure_by_year', columns: ['year', 'position'] }],
});

interface MeasureLinkRow {
  readonly caseId: string;
  readonly measureCode: string;
  readonly evidence: string;
  readonly linkedBy: string;
  readonly linkedAt: Date;
}

export const MeasureLinkSchema = new EntitySchema<MeasureLinkRow>({
  name: 'measure_link',
  tableName: 'measure_link',
  columns: {
    caseId: { type: 'uuid', primary: true },
    measureCode: { type: 'text', primary: true },
    evidence: { type: 'text' },
    linkedBy: { type: 'uuid' },
    linkedAt: { type: 'timestamptz' },
  },
  indices: [{ name: 'measure_link_by_measure', columns: ['measureCode', 'linkedAt'] }],
});
