import type { Role, Staff } from '#case';
import type { MailOrder } from '#kernel';

/** An account as its administrator sees it. Times are UTC. */
export interface AccountRecord {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly section: Staff['section'];
  readonly active: boolean;
  /** The password was given by somebody else, or there is none yet: it has to be chosen. */
  readonly mustChangePassword: boolean;
  readonly lastSignedInAt: Date | null;
  readonly createdAt: Date;
  /** Sessions that are not over. */
  readonly sessions: number;
  /** Signing in asks for a code beside the password. */
  readonly secondStep: boolean;
}

/** What can be said of an account, an absence or an API key; kept for ever. */
export type AccountEventType =
  | 'account.created'
  | 'account.changed'
  | 'account.locked'
  | 'account.unlocked'
  | 'password.reset'
  | 'password.changed'
  | 'sessions.ended'
  | 'absence.entered'
  | 'absence.ended'
  | 'second-step.set'
  | 'second-step.ended'
  | 'second-step.reset'
  | 'recovery-code.used'
  | 'client.admitted'
  | 'client.revoked';

/** One line of the record: who did what, when (UTC). */
export interface AccountEvent {
  readonly type: AccountEventType;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly name: string };
  readonly data: Record<string, unknown>;
}

/** Whose hand it is: the administrator's, or the owner's own. */
export type Hand = Pick<Staff, 'id' | 'name'>;

/** A link by which the owner sets the password, once, within these hours. */
export interface PasswordLink {
  readonly tokenHash: string;
  readonly hours: number;
  readonly mail: MailOrder;
}

/** What one decision writes, all of it or nothing. */
export interface AccountStep {
  readonly set?: Partial<Pick<AccountRecord, 'name' | 'email' | 'role' | 'section' | 'active'>>;
  readonly password?: { readonly hash: string; readonly mustChange: boolean };
  /** `others`: all but the session with that hash. */
  readonly ends?: 'all' | { readonly others: string };
  readonly link?: PasswordLink;
  /** A key that proved good, sealed, with the half minute of its first code; or none any more. */
  readonly secondStep?:
    | 'none'
    | { readonly secret: string; readonly step: number; readonly recovery: readonly string[] };
  /** The link that was used: two who use it at once are not both let in. */
  readonly usesLink?: string;
  readonly event: { readonly type: AccountEventType; readonly data: Record<string, unknown> };
}

/** Which accounts are looked for. */
export interface AccountQuery {
  readonly q?: string;
  readonly role?: string;
  readonly section?: string;
  readonly state?: 'active' | 'locked';
  readonly limit: number;
  readonly after?: string;
}

/** The one door for changing an account. */
export abstract class AccountDesk {
  /** In the order of their names to sign in with; `next` is the last one of a full page. */
  abstract list(query: AccountQuery): Promise<{ items: AccountRecord[]; next: string | null }>;
  abstract find(id: string): Promise<AccountRecord | undefined>;
  /** Newest first. */
  abstract events(id: string, limit: number): Promise<AccountEvent[]>;
  /** Throws Refusal `account_exists`. */
  abstract create(
    given: Pick<AccountRecord, 'id' | 'account' | 'name' | 'email' | 'role' | 'section'>,
    by: Hand,
    step: AccountStep,
  ): Promise<AccountRecord>;
  /**
   * Reads the account, asks `decide`, and writes what it says in one transaction; one change of any
   * account at a time, so that two administrators cannot lock each other. Throws Refusal `not_found`,
   * `link_over`.
   */
  abstract change(
    id: string,
    by: Hand,
    decide: (current: AccountRecord, otherAdmins: number) => AccountStep | undefined,
  ): Promise<AccountRecord>;
  /** Whose link it is, while it is good. */
  abstract ownerOfLink(tokenHash: string): Promise<AccountRecord | undefined>;
}
