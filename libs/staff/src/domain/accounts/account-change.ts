import { Refusal } from '#kernel';
import type { GivenAccount } from '../account-faults.js';

/** An account as far as deciding about it needs it. */
export interface Standing {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly section: string | null;
  readonly active: boolean;
}

/** What an administrator may change of an account; its name to sign in with stays for ever. */
export type AccountFields = Omit<GivenAccount, 'account'>;
const FIELDS = ['name', 'email', 'role', 'section'] as const;

/** What differs, as from and to, for the record. */
export type Differences = Partial<Record<keyof AccountFields, readonly [unknown, unknown]>>;

export const differencesOf = (was: Standing, becomes: AccountFields): Differences =>
  Object.fromEntries(
    FIELDS.filter((field) => was[field] !== becomes[field]).map((field) => [
      field,
      [was[field], becomes[field]],
    ]),
  );

/** Somebody who works elsewhere or otherwise from now on may not go on with what is open on their screen. */
export const endsSessions = (differences: Differences): boolean =>
  differences.role !== undefined || differences.section !== undefined;

/**
 * Why an account may not be taken out of the administrators' hands: without an active administrator,
 * nobody could let anybody in again. `othersActive`: administrators who may sign in, beside this one.
 */
export function refusalToLoseAdmin(
  was: Standing,
  becomes: { readonly role: string; readonly active: boolean },
  othersActive: number,
): Refusal | undefined {
  const isOne = was.role === 'admin' && was.active;
  const staysOne = becomes.role === 'admin' && becomes.active;
  return isOne && !staysOne && othersActive === 0 ? new Refusal('last_administrator') : undefined;
}
