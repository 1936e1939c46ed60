import type { Staff } from '#case';
import type { Away } from '../domain/absence/deputies.js';
import type { Hand } from '../people/account-desk.port.js';

/** Somebody away, as it is shown. Days are ISO days in Taipei, both included. */
export interface Absence extends Away {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly section: Staff['section'];
  readonly deputyAccount: string;
  readonly deputyName: string;
}

/** People and mails of those who are away today, and of all who stand in for them. */
export type Somebody = Staff & { readonly email: string };

/** Who is away. */
export abstract class AbsenceBook {
  /** Those who are away today by the database's clock, and everybody it takes to say who stands in. */
  abstract today(): Promise<{ away: Away[]; people: Map<string, Somebody> }>;
  /** Of these people, or of everybody; today's and those to come, in the order of their days. */
  abstract upcoming(staffIds?: readonly string[]): Promise<Absence[]>;
  /**
   * Enters days away unless `faultOf` what is known says no; one at a time, so that two who enter at
   * once see each other. Throws whatever it throws.
   */
  abstract enter(id: string, given: Away, by: Hand, check: (known: Away[]) => void): Promise<void>;
  /** From now on they are back, or were never away. Throws Refusal `not_found` where it is over. */
  abstract end(absence: Absence, by: Hand): Promise<void>;
  /** Active people with that account, or with that id. */
  abstract person(account: string): Promise<Somebody | undefined>;
  /** Everybody active, to choose a deputy from. */
  abstract everybody(): Promise<Somebody[]>;
}
