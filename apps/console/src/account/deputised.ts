import type { Me } from '../api/model';

/** Somebody who is away and whom the reader stands in for today. */
interface Absent {
  readonly account: string;
  readonly name: string;
  readonly role: Me['role'];
}

/** Whom the reader stands in for today. */
export const deputised = (
  me: Me & { readonly standsInFor?: readonly Absent[] },
): readonly Absent[] => me.standsInFor ?? [];
