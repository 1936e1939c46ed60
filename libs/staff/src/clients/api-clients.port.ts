import type { MachineRight } from '../domain/machine-rights.js';
import type { AccountEvent, Hand } from '../people/account-desk.port.js';

/** Another system that comes in by itself, recognised by its key. */
export interface KnownMachine {
  readonly id: string;
  readonly name: string;
  readonly may: readonly MachineRight[];
}

/** Another system as its administrator sees it, without its key. Times are UTC. */
export interface ApiClient extends KnownMachine {
  readonly active: boolean;
  readonly createdAt: Date;
  /** To the minute; null where the key was never used. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  /** What was done with the key, newest first. */
  readonly events: readonly AccountEvent[];
}

/** Other systems with an API key, kept as a hash. */
export abstract class ApiClients {
  /** Whose key it is, while it holds; notes that it was used, once a minute at most. */
  abstract findByKeyHash(keyHash: string): Promise<KnownMachine | undefined>;
  /** Puts a key that is known beforehand in its place, with every right; for the demo and for tests. */
  abstract put(name: string, keyHash: string): Promise<void>;
  /** Lets a system in and writes down who did so. */
  abstract admit(
    client: Pick<KnownMachine, 'name' | 'may'> & { readonly keyHash: string },
    by: Hand,
  ): Promise<ApiClient>;
  /** Ends the key and writes down who did so and why; nothing happens twice. Undefined where there is none. */
  abstract revoke(id: string, by: Hand, reason: string): Promise<ApiClient | undefined>;
  /** Those let in first come first. */
  abstract all(): Promise<ApiClient[]>;
}
