import { EntitySchema } from 'typeorm';

interface AccountEventRow {
  readonly id: string;
  readonly subjectId: string;
  readonly type: string;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly name: string };
  readonly data: Record<string, unknown>;
}

/** What was done with accounts; rows are only ever added (a trigger refuses anything else). */
export const AccountEventSchema = new EntitySchema<AccountEventRow>({
  name: 'account_event',
  tableName: 'account_event',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    subjectId: { type: 'uuid' },
    type: { type: 'text' },
    at: { type: 'timestamptz' },
    actor: { type: 'jsonb' },
    data: { type: 'jsonb' },
  },
  indices: [{ name: 'account_event_by_subject', columns: ['subjectId', 'id'] }],
});

interface PasswordLinkRow {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly expiresAt: Date;
}

export const PasswordLinkSchema = new EntitySchema<PasswordLinkRow>({
  name: 'password_link',
  tableName: 'password_link',
  columns: {
    tokenHash: { type: 'text', primary: true },
    accountId: { type: 'uuid', unique: true },
    expiresAt: { type: 'timestamptz' },
  },
});

interface SecondStepRow {
  readonly accountId: string;
  /** Sealed; null until a first code was given. */
  readonly secret: string | null;
  readonly pending: string | null;
  readonly lastStep: number;
  /** Hashes of the recovery codes that were not used yet. */
  readonly recovery: string[];
  readonly confirmedAt: Date | null;
}

export const SecondStepSchema = new EntitySchema<SecondStepRow>({
  name: 'second_step',
  tableName: 'second_step',
  columns: {
    accountId: { type: 'uuid', primary: true },
    secret: { type: 'text', nullable: true },
    pending: { type: 'text', nullable: true },
    lastStep: { type: 'integer' },
    recovery: { type: 'text', array: true },
    confirmedAt: { type: 'timestamptz', nullable: true },
  },
});
