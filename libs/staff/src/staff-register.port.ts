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
  /** Shuts the account and ends its sessions at once; false where there is none. */
  abstract deactivate(account: string): Promise<boolean>;
  abstract isEmpty(): Promise<boolean>;
}

/** Sessions, by the hash of their token; times by the database's clock. */
export abstract class SessionStore {
  /** Starts a session; those that are over by far are cleared away. */
  abstract create(tokenHash: string, accountId: string): Promise<void>;
  /** Whose session it is, if it is within both limits and the account is active; marks it as used. */
  abstract resume(
    tokenHash: string,
    idleMinutes: number,
    absoluteHours: number,
  ): Promise<Staff | undefined>;
  abstract end(tokenHash: string): Promise<void>;
  /** Failures in a row and seconds since the last, of an account or an address. */
  abstract failures(
    subjects: readonly string[],
  ): Promise<{ subject: string; failures: number; secondsAgo: number }[]>;
  abstract failed(subjects: readonly string[], forgetAfterSeconds: number): Promise<void>;
  abstract forget(subjects: readonly string[]): Promise<void>;
}

/** Other systems with an API key, kept as a hash. */
export abstract class ApiClients {
  abstract findByKeyHash(keyHash: string): Promise<{ id: string; name: string } | undefined>;
  abstract put(name: string, keyHash: string): Promise<void>;
}
