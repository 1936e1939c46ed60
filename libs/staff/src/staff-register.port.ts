import type { Role, Staff } from '#case';

/** A new member of staff with a first password. */
export interface NewStaff {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly section: Staff['section'];
  readonly email: string;
  readonly password: string;
}

/** A member of staff as colleagues see one. */
export interface Colleague {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string;
}

/** An account as its administrator sees it. */
export interface Member extends Colleague {
  readonly section: Staff['section'];
  readonly active: boolean;
}

/** The people of the office. */
export abstract class StaffRegister {
  /** The active account with its password hash. */
  abstract findAccount(
    account: string,
  ): Promise<{ staff: Staff; passwordHash: string } | undefined>;
  /** Active members of a section. */
  abstract ofSection(section: string): Promise<Colleague[]>;
  abstract withRole(role: Role): Promise<Colleague[]>;
  /**
   * Creates the account; an account that exists gets the new name, role, section, mail and password,
   * and its sessions end.
   */
  abstract put(staff: NewStaff, passwordHash: string): Promise<void>;
  /** Ends the account's sessions; false where there is no active account of that name. */
  abstract setPassword(account: string, passwordHash: string): Promise<boolean>;
  /** Shuts the account and ends its sessions at once; false where there is no active one. */
  abstract deactivate(account: string): Promise<boolean>;
  /** Every account, closed ones too. */
  abstract members(): Promise<Member[]>;
}

/** One of somebody's sessions, as they see it. Times are UTC. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** What somebody has to set up before anything else. */
export type Owed = 'password' | 'second-step';

/** Whose session it is, and what they have to set up before anything else. */
export interface Recognised {
  readonly staff: Staff;
  readonly owes: readonly Owed[];
}

/** What a session tells of its owner. */
export interface Resumed {
  readonly staff: Staff;
  readonly mustChangePassword: boolean;
  readonly hasSecondStep: boolean;
}

/** Sessions, by the hash of their token; times by the database's clock. */
export abstract class SessionStore {
  /**
   * Starts a session where the account is still active with the password that was checked, else false;
   * sessions that are over by far are cleared away.
   */
  abstract create(
    tokenHash: string,
    account: { readonly id: string; readonly passwordHash: string },
    device: string,
  ): Promise<boolean>;
  /** Whose session it is, if it is within both limits and the account is active; marks a use of it. */
  abstract resume(
    tokenHash: string,
    how: { readonly isUse: boolean },
    idleMinutes: number,
    absoluteHours: number,
  ): Promise<Resumed | undefined>;
  /** Whose sessions these are, by the hash, where they still hold; looking is no use of them. */
  abstract standing(
    tokenHashes: readonly string[],
    idleMinutes: number,
    absoluteHours: number,
  ): Promise<Map<string, Staff>>;
  /** Those that are not over, newest first. */
  abstract ofAccount(
    accountId: string,
    thisHash: string,
    idleMinutes: number,
    absoluteHours: number,
  ): Promise<OwnSession[]>;
  /** Ends the one with that id, or all `others` than this; how many ended. */
  abstract endOwn(accountId: string, thisHash: string, which: string): Promise<number>;
  abstract end(tokenHash: string): Promise<void>;
  /** Failures in a row and seconds since the last, of an account or an address. */
  abstract failures(
    subjects: readonly string[],
  ): Promise<{ subject: string; failures: number; secondsAgo: number }[]>;
  /**
   * Counts an attempt as a failure until it proves good, unless the subject has to wait still:
   * `waits` are the seconds after one failure, after two … Returns the seconds to wait; 0 when counted.
   */
  abstract attempt(
    subject: string,
    waits: readonly number[],
    forgetAfterSeconds: number,
  ): Promise<number>;
  abstract failed(subjects: readonly string[], forgetAfterSeconds: number): Promise<void>;
  abstract forget(subjects: readonly string[]): Promise<void>;
}
