import type { Section } from './case.js';

/** The roles of the house. */
export const ROLES = [
  'handler',
  'supervisor',
  'dispatcher',
  'deputy_head',
  'head',
  'ethics',
  'auditor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** A signed-in member of staff. */
export interface Staff {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  /** The member's section; null for those who serve the whole office. */
  readonly section: Section | null;
}

/** Who did something: a member of staff, the customer, another system, or Huiyin itself. */
export type Actor =
  | { readonly by: 'staff'; readonly id: string; readonly name: string }
  | { readonly by: 'customer' }
  | { readonly by: 'system'; readonly name: string };

export const asActor = (staff: Staff): Actor => ({ by: 'staff', id: staff.id, name: staff.name });
export const CUSTOMER: Actor = { by: 'customer' };
export const systemActor = (name: string): Actor => ({ by: 'system', name });
