import { EntitySchema } from 'typeorm';

/** Somebody is to be told of a rung: written when it fires, delivered when the office works. */
export interface AlertRow {
  readonly id: string;
  readonly caseId: string;
  readonly clock: string;
  readonly rung: string;
  readonly epoch: number;
  /** The deadline as it stood when the rung fired. */
  readonly dueAt: Date;
  readonly firedAt: Date;
  readonly deliverAt: Date;
  readonly recipients: readonly string[];
  readonly channels: readonly string[];
  readonly state: 'waiting' | 'delivered' | 'moot';
  readonly deliveredAt: Date | null;
}

/** The table of alerts: one for each firing of a rung. */
export const AlertSchema = new EntitySchema<AlertRow>({
  name: 'alert',
  tableName: 'alert',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid' },
    clock: { type: 'text' },
    rung: { type: 'text' },
    epoch: { type: 'integer' },
    dueAt: { type: 'timestamptz' },
    firedAt: { type: 'timestamptz' },
    deliverAt: { type: 'timestamptz' },
    recipients: { type: 'text', array: true },
    channels: { type: 'text', array: true },
    state: { type: 'text' },
    deliveredAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'alert_once', columns: ['caseId', 'clock', 'rung', 'epoch'], unique: true },
    { name: 'alert_waiting', columns: ['deliverAt', 'id'], where: `state = 'waiting'` },
  ],
});
