import { EntitySchema } from 'typeorm';
import type { FinishedCheck } from './check-log.port.js';

/** The table of checks, one row a run; nothing in it is ever changed. */
export const DeadlineCheckSchema = new EntitySchema<FinishedCheck>({
  name: 'deadline_check',
  tableName: 'deadline_check',
  columns: {
    id: { type: 'uuid', primary: true },
    startedAt: { type: 'timestamptz' },
    finishedAt: { type: 'timestamptz' },
    checked: { type: 'integer' },
    differing: { type: 'integer' },
    samples: { type: 'jsonb' },
  },
  indices: [{ name: 'deadline_check_by_finished', columns: ['finishedAt'] }],
});
