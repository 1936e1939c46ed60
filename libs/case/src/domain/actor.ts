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
  /** Those who are away today and whose deputy this person is (職務代理人); they may what these may. */
  readonly standsInFor?: readonly Staff[];
}

/** Who did something: a member of staff, the customer, another system, or Huiyin itself. */
export type Actor =
  | {
      readonly by: 'staff';
      readonly id: string;
      readonly name: string;
      /** Whom the person stood in for when they did it. */
      readonly for?: { readonly id: string; readonly name: string };
    }
  | { readonly by: 'customer' }
  | { readonly by: 'system'; readonly name: string };

export const asActor = ({ id, name }: Staff, standingInFor?: Staff): Actor => ({
  ...{ by: 'staff', id, name },
  ...(standingInFor && { for: { id: standingInFor.id, name: standingInFor.name } }),
});
export const CUSTOMER: Actor = { by: 'customer' };
export const systemActor = (name: string): Actor => ({ by: 'system', name });
