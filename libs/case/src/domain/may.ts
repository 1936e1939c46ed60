import { Refusal } from '#kernel';
import type { Role, Staff } from './actor.js';
import type { Case } from './case.js';
import { ACTIONS, type Action, LIFECYCLE, nextState, type Right } from './lifecycle.js';

type Owned = Pick<Case, 'lead' | 'status'>;
type Workable = Owned & Pick<Case, 'draft'>;

/** The case is in the hands of the ethics office, which works alone. */
const isSealed = (c: Owned): boolean => c.lead === 'ETHICS';
const isEthicsOfficer = (who: Staff): boolean => who.role === 'ethics';
const belongsToTheLead = (who: Staff, c: Owned): boolean =>
  who.section !== null && who.section === c.lead;

/** They look at every section's cases. */
const OF_THE_OFFICE: readonly Role[] = ['dispatcher', 'deputy_head', 'head'];

/** A handler and a supervisor read their section's cases, the dispatcher and the heads all but sealed ones. */
export function mayRead(who: Staff, c: Owned): boolean {
  if (isSealed(c)) return isEthicsOfficer(who);
  if (OF_THE_OFFICE.includes(who.role)) return true;
  return (who.role === 'handler' || who.role === 'supervisor') && belongsToTheLead(who, c);
}

/** What each right asks of a person who may already read the case. */
const RIGHTS: Record<Right, (who: Staff, c: Owned) => boolean> = {
  read: () => true,
  handle: (who, c) => isEthicsOfficer(who) || belongsToTheLead(who, c),
  supervise: (who, c) =>
    isEthicsOfficer(who) || (who.role === 'supervisor' && belongsToTheLead(who, c)),
  dispatch: (who) => who.role === 'dispatcher',
  'dispatch-or-supervise': (who, c) => who.role === 'dispatcher' || RIGHTS.supervise(who, c),
};

/**
 * Why this person may not take this action on this case now; undefined when they may.
 * A case one may not read is `not_found`: its existence is not told.
 */
export function refusalOf(who: Staff, action: Action, c: Workable): Refusal | undefined {
  if (!mayRead(who, c)) return new Refusal('not_found');
  if (!RIGHTS[LIFECYCLE[action].right](who, c)) return new Refusal('not_permitted', { action });
  if (!nextState(c.status, action)) {
    return new Refusal('not_in_this_state', { action, status: c.status });
  }
  if (action === 'submit' && !c.draft) return new Refusal('draft_required');
  return undefined;
}

/** The actions this person may take on this case now. */
export function actionsOf(who: Staff, c: Workable): Action[] {
  return ACTIONS.filter((action) => !refusalOf(who, action, c));
}
