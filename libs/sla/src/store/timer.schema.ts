import { EntitySchema } from 'typeorm';

interface TimerRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly epoch: number;
  readonly dueAt: Date;
  readonly state: 'armed' | 'fired' | 'cancelled';
  readonly firedAt: Date | null;
}

/** The table of timers: these rows are the truth, the queue only wakes up. */
export const TimerSchema = new EntitySchema<TimerRow>({
  name: 'timer',
  tableName: 'timer',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid' },
    kind: { type: 'text' },
    epoch: { type: 'integer' },
    dueAt: { type: 'timestamptz' },
    state: { type: 'text' },
    firedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'timer_once', columns: ['caseId', 'kind', 'epoch'], unique: true },
    { name: 'timer_armed_by_due', columns: ['dueAt', 'id'], where: `state = 'armed'` },
  ],
});
