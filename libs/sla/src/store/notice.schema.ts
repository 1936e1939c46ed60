import { EntitySchema } from 'typeorm';

/** What a notice says of one clock of one case. */
export interface NoticeItem {
  readonly caseNo: string;
  readonly clock: string;
  readonly rung: string;
  /** The deadline, UTC. */
  readonly dueAt: string;
}

interface NoticeRow {
  readonly id: string;
  readonly staffId: string;
  readonly at: Date;
  readonly kind: string;
  readonly items: readonly NoticeItem[];
  readonly readAt: Date | null;
  readonly txid?: string;
  /** The event and the person it tells, where it tells of an event. */
  readonly dedupeKey?: string | null;
}

/** The table of notices in the console: one for each person and delivery. */
export const NoticeSchema = new EntitySchema<NoticeRow>({
  name: 'staff_notice',
  tableName: 'staff_notice',
  columns: {
    id: { type: 'uuid', primary: true },
    staffId: { type: 'uuid' },
    at: { type: 'timestamptz' },
    kind: { type: 'text' },
    items: { type: 'jsonb' },
    readAt: { type: 'timestamptz', nullable: true },
    dedupeKey: { type: 'text', nullable: true },
    txid: { type: 'bigint', select: false, default: () => '((pg_current_xact_id()))' },
  },
  indices: [
    { name: 'staff_notice_once', columns: ['dedupeKey'], unique: true },
    { name: 'staff_notice_newest', columns: ['staffId', 'id'] },
    { name: 'staff_notice_by_txid', columns: ['txid'] },
  ],
});

interface DailyTaskRow {
  readonly task: string;
  readonly day: string;
  readonly subject: string;
  readonly doneAt: Date;
}

/** The table of what is done once a day: a row is the proof that it was. */
export const DailyTaskSchema = new EntitySchema<DailyTaskRow>({
  name: 'daily_task',
  tableName: 'daily_task',
  columns: {
    task: { type: 'text', primary: true },
    day: { type: 'date', primary: true },
    subject: { type: 'text', primary: true, default: '' },
    doneAt: { type: 'timestamptz' },
  },
});
