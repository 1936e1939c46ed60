/** Somebody's second step. Secrets are sealed; times are UTC. */
export interface SecondFactor {
  /** The key in force; null where none was ever confirmed. */
  readonly secret: string | null;
  /** A key that is shown and waits for its first code. */
  readonly pending: string | null;
  readonly confirmedAt: Date | null;
  /** Recovery codes that were not used yet. */
  readonly recoveryLeft: number;
}

/** The second steps of signing in, by account. Setting up, ending: see AccountDesk. */
export abstract class SecondFactors {
  abstract find(accountId: string): Promise<SecondFactor | undefined>;
  /** Keeps a key that waits for its first code; the one in force stays in force meanwhile. */
  abstract keepPending(accountId: string, sealed: string): Promise<void>;
  /** Whether this code's half minute is later than every one used before; it is used up with that. */
  abstract useStep(accountId: string, step: number): Promise<boolean>;
  /** Whether there is such a recovery code; it is used up with that, on record under its owner's name. */
  abstract useRecovery(accountId: string, codeHash: string): Promise<boolean>;
}
