import { EntitySchema } from 'typeorm';
import type { Staff } from '#case';

interface StaffAccountRow extends Staff {
  readonly email: string;
  readonly passwordHash: string;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly lastSignedInAt: Date | null;
  readonly createdAt: Date;
}

export const StaffAccountSchema = new EntitySchema<StaffAccountRow>({
  name: 'staff_account',
  tableName: 'staff_account',
  columns: {
    id: { type: 'uuid', primary: true },
    account: { type: 'text', unique: true },
    name: { type: 'text' },
    role: { type: 'text' },
    section: { type: 'text', nullable: true },
    email: { type: 'text' },
    passwordHash: { type: 'text' },
    active: { type: 'boolean', default: true },
    mustChangePassword: { type: 'boolean', default: false },
    lastSignedInAt: { type: 'timestamptz', nullable: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'staff_account_by_section', columns: ['section', 'role'] }],
});

interface SessionRow {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** Null in sessions of before there were ids. */
  readonly id: string | null;
  readonly device: string;
}

export const SessionSchema = new EntitySchema<SessionRow>({
  name: 'session',
  tableName: 'session',
  columns: {
    tokenHash: { type: 'text', primary: true },
    accountId: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
    seenAt: { type: 'timestamptz' },
    id: { type: 'uuid', nullable: true },
    device: { type: 'text', default: '' },
  },
  indices: [{ name: 'session_by_account', columns: ['accountId'] }],
});

interface LoginFailureRow {
  readonly subject: string;
  readonly failures: number;
  readonly lastAt: Date;
}

export const LoginFailureSchema = new EntitySchema<LoginFailureRow>({
  name: 'login_failure',
  tableName: 'login_failure',
  columns: {
    subject: { type: 'text', primary: true },
    failures: { type: 'integer' },
    lastAt: { type: 'timestamptz' },
  },
});

interface ApiClientRow {
  readonly id: string;
  readonly name: string;
  readonly keyHash: string;
  readonly active: boolean;
  readonly createdAt: Date;
  /** Null in keys of before there were rights: all. */
  readonly may: string[] | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export const ApiClientSchema = new EntitySchema<ApiClientRow>({
  name: 'api_client',
  tableName: 'api_client',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    keyHash: { type: 'text', unique: true },
    active: { type: 'boolean', default: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
    may: { type: 'text', array: true, nullable: true },
    lastUsedAt: { type: 'timestamptz', nullable: true },
    revokedAt: { type: 'timestamptz', nullable: true },
  },
});

interface SavedViewRow {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly filter: Record<string, unknown>;
  readonly position: number;
}

/** Lists that somebody has put together and named. */
export const SavedViewSchema = new EntitySchema<SavedViewRow>({
  name: 'saved_view',
  tableName: 'saved_view',
  columns: {
    id: { type: 'uuid', primary: true },
    accountId: { type: 'uuid' },
    name: { type: 'text' },
    filter: { type: 'jsonb' },
    position: { type: 'integer' },
  },
  indices: [{ name: 'saved_view_by_account', columns: ['accountId', 'position'] }],
});
