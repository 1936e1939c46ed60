import type { ClockRow } from '#case';
import { EntitySchema } from 'typeorm';
import type { CalendarVersion } from '../rule-store.port.js';

/** The table of calendar versions. */
export const CalendarVersionSchema = new EntitySchema<CalendarVersion>({
  name: 'calendar_version',
  tableName: 'calendar_version',
  columns: {
    no: { type: 'integer', primary: true },
    calendar: { type: 'jsonb' },
    reason: { type: 'text' },
    madeBy: { type: 'text' },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
  },
});

interface RecomputeRow {
  readonly no: number;
  readonly clocks: number;
  readonly moved: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** How far deadlines follow a version of the calendar. */
export const CalendarRecomputeSchema = new EntitySchema<RecomputeRow>({
  name: 'calendar_recompute',
  tableName: 'calendar_recompute',
  columns: {
    no: { type: 'integer', primary: true },
    clocks: { type: 'integer' },
    moved: { type: 'integer', default: 0 },
    startedAt: { type: 'timestamptz', default: () => 'now()' },
    finishedAt: { type: 'timestamptz', nullable: true },
  },
});

/** The table of policy versions: as the file was written. */
export const SlaPolicySchema = new EntitySchema<{ id: string; policy: unknown; keptAt: Date }>({
  name: 'sla_policy',
  tableName: 'sla_policy',
  columns: {
    id: { type: 'text', primary: true },
    policy: { type: 'jsonb' },
    keptAt: { type: 'timestamptz', default: () => 'now()' },
  },
});

/** The table of clocks; those that still run are found by the calendar they were reckoned with. */
export const CaseClockSchema = new EntitySchema<ClockRow & { readonly caseId: string }>({
  name: 'case_clock',
  tableName: 'case_clock',
  columns: {
    caseId: { type: 'uuid', primary: true },
    clock: { type: 'text', primary: true },
    policy: { type: 'text' },
    calendar: { type: 'integer' },
    startedAt: { type: 'timestamptz' },
    dueAt: { type: 'timestamptz' },
    state: { type: 'text' },
    endedAt: { type: 'timestamptz', nullable: true },
    daysUsed: { type: 'double precision', nullable: true },
    breachedAt: { type: 'timestamptz', nullable: true },
    provisional: { type: 'boolean' },
  },
  indices: [
    {
      name: 'case_clock_running',
      columns: ['calendar', 'caseId'],
      where: `state IN ('running', 'paused')`,
    },
  ],
});
