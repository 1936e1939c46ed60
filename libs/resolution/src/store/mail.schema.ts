import { EntitySchema } from 'typeorm';

interface MailRow {
  readonly id: string;
  /** Null where the mail is about no single case. */
  readonly caseId: string | null;
  readonly kind: string;
  readonly dedupeKey: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'kept' | 'failed' | 'recalled';
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** The table of outgoing mails. */
export const MailSchema = new EntitySchema<MailRow>({
  name: 'mail',
  tableName: 'mail',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid', nullable: true },
    kind: { type: 'text' },
    dedupeKey: { type: 'text' },
    recipient: { type: 'text' },
    subject: { type: 'text' },
    text: { type: 'text' },
    state: { type: 'text', default: 'queued' },
    attempts: { type: 'integer', default: 0 },
    nextAttemptAt: { type: 'timestamptz', default: () => 'now()' },
    lastError: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
    sentAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'mail_once', columns: ['dedupeKey'], unique: true },
    {
      name: 'mail_waiting',
      columns: ['nextAttemptAt', 'id'],
      where: `state IN ('queued', 'sending')`,
    },
    { name: 'mail_failed', columns: ['id'], where: `state = 'failed'` },
    { name: 'mail_by_created', columns: ['createdAt', 'id'] },
    { name: 'mail_by_case', columns: ['caseId', 'id'] },
  ],
});
