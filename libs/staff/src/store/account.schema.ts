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
