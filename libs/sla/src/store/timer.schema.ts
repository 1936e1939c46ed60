import type { TimerRow } from '#case';
import { EntitySchema } from 'typeorm';

/** The table of timers: these rows are the truth, the queue only wakes up. */
export const TimerSchema = new EntitySchema<
  TimerRow & { readonly caseId: string; readonly firedAt: Date | null }
>({
  name: 'timer',
  tableName: 'timer',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid' },
    clock: { type: 'text' },
    rung: { type: 'text' },
    epoch: { type: 'integer' },
    dueAt: { type: 'timestamptz' },
    state: { type: 'text' },
    firedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'timer_once', columns: ['caseId', 'clock', 'rung'], unique: true },
    { name: 'timer_armed_by_due', columns: ['dueAt', 'id'], where: `state = 'armed'` },
    { name: 'timer_paused', columns: ['caseId'], where: `state = 'paused'` },
  ],
});
