import { Refusal, type RefusalCode } from '#kernel';
import type { Role, Staff } from './actor.js';
import { type Case, EXTENSION_APPROVERS } from './case.js';
import { ACTIONS, type Action, LIFECYCLE, nextState, type Right } from './lifecycle.js';

type Owned = Pick<Case, 'lead' | 'status' | 'consulted'>;
type Workable = Owned &
  Pick<Case, 'draft' | 'reply' | 'awaitingFindings' | 'pausedAt' | 'pendingExtension'> &
  Pick<Case, 'mergedInto'>;

/** The case is in the hands of the ethics office, which works alone. */
const isSealed = (c: Owned): boolean => c.lead === 'ETHICS';
const isEthicsOfficer = (who: Staff): boolean => who.role === 'ethics';
const belongsToTheLead = (who: Staff, c: Owned): boolean =>
  who.section !== null && who.section === c.lead;

/** The section was asked for its findings: it reads the case, and handles nothing. */
const wasConsulted = (who: Staff, c: Owned): boolean =>
  who.section !== null && c.consulted.includes(who.section);

/** They look at every section's cases. */
const OF_THE_OFFICE: readonly Role[] = ['dispatcher', 'deputy_head', 'head'];

/**
 * A handler and a supervisor read their section's cases and those it was consulted on, the dispatcher
 * and the heads all but sealed ones.
 */
export function mayRead(who: Staff, c: Owned): boolean {
  if (isSealed(c)) return isEthicsOfficer(who);
  if (OF_THE_OFFICE.includes(who.role)) return true;
  const isOfASection = who.role === 'handler' || who.role === 'supervisor';
  return isOfASection && (belongsToTheLead(who, c) || wasConsulted(who, c));
}

/** What each right asks of a person who may already read the case. */
const RIGHTS: Record<Right, (who: Staff, c: Workable) => boolean> = {
  read: () => true,
  handle: (who, c) => isEthicsOfficer(who) || belongsToTheLead(who, c),
  supervise: (who, c) =>
    isEthicsOfficer(who) || (who.role === 'supervisor' && belongsToTheLead(who, c)),
  dispatch: (who) => who.role === 'dispatcher',
  'dispatch-or-supervise': (who, c) => who.role === 'dispatcher' || RIGHTS.supervise(who, c),
  'dispatch-or-handle': (who, c) => who.role === 'dispatcher' || RIGHTS.handle(who, c),
  // What is sealed is shown to no other section, and follows no other case.
  'handle-openly': (who, c) => !isSealed(c) && RIGHTS.handle(who, c),
  'dispatch-or-handle-openly': (who, c) =>
    who.role === 'dispatcher' || RIGHTS['handle-openly'](who, c),
  'decide-extension': (who, c) => isEthicsOfficer(who) || mayDecideExtension(who, c),
  'answer-colleagues': wasConsulted,
};

/** The longer the extension, the higher; a supervisor decides for the own section alone. */
function mayDecideExtension(who: Staff, c: Workable): boolean {
  if (who.role === 'supervisor' && !belongsToTheLead(who, c)) return false;
  const rank = EXTENSION_APPROVERS.findIndex((role) => role === who.role);
  return rank >= EXTENSION_APPROVERS.indexOf(c.pendingExtension?.approver ?? 'supervisor');
}

/** What the case itself says against an action that is possible in its state. */
const OBSTACLES: { readonly [A in Action]?: (who: Staff, c: Workable) => RefusalCode | false } = {
  submit: (_who, c) => !c.draft && 'draft_required',
  recall: (_who, c) => !c.reply?.held && 'too_late_to_recall',
  'request-supplement': (_who, c) => c.pausedAt !== null && 'already_paused',
  resume: (_who, c) => c.pausedAt === null && 'not_paused',
  extend: (_who, c) => c.pendingExtension !== null && 'extension_pending',
  'approve-extension': (_who, c) => c.pendingExtension === null && 'no_extension_pending',
  'refuse-extension': (_who, c) => c.pendingExtension === null && 'no_extension_pending',
  // It was answered with the case it follows: that one is reopened.
  reopen: (_who, c) => c.mergedInto !== null && 'follows_another',
  'give-findings': (who, c) =>
    !c.awaitingFindings.some((section) => section === who.section) && 'no_findings_awaited',
};

/**
 * Why this person may not take this action on this case now; undefined when they may, in their own
 * right or in that of somebody they stand in for. A case one may not read oneself is `not_found`: its
 * existence is not told.
 */
export function refusalOf(who: Staff, action: Action, c: Workable): Refusal | undefined {
  const own = ownRefusalOf(who, action, c);
  if (!own || !mayRead(who, c)) return own;
  const stoodInFor = (who.standsInFor ?? []).map((absent) => ownRefusalOf(absent, action, c));
  if (stoodInFor.some((refusal) => refusal === undefined)) {
    return isOwnWork(who, action, c) ? new Refusal('own_work', { action }) : undefined;
  }
  // What is no matter of right but of the case itself says more than "you may not".
  return [own, ...stoodInFor].find((refusal) => !isOfRight(refusal)) ?? own;
}

/**
 * Four eyes: whoever stands in for a chief decides on nothing they wrote or asked for themselves; the
 * chief's own right is the chief's.
 */
function isOwnWork(who: Staff, action: Action, c: Workable): boolean {
  if (action === 'approve') return c.draft?.writers?.includes(who.id) ?? false;
  return action === 'approve-extension' && c.pendingExtension?.askedBy === who.id;
}

const isOfRight = (refusal?: Refusal): boolean =>
  refusal?.code === 'not_permitted' || refusal?.code === 'not_found';

/**
 * In whose place somebody acts, for the record: the absent handler's whose case it is, else, where the
 * own right is not enough, whoever's right is; undefined where somebody acts for themselves.
 */
export function actsFor(
  who: Staff,
  action: Action,
  c: Workable & Pick<Case, 'handlerId'>,
): Staff | undefined {
  const may = (who.standsInFor ?? []).filter((absent) => !ownRefusalOf(absent, action, c));
  const isTheirs = may.find(({ id }) => id === c.handlerId);
  if (isTheirs && LIFECYCLE[action].right !== 'read') return isTheirs;
  return ownRefusalOf(who, action, c) ? may[0] : undefined;
}

function ownRefusalOf(who: Staff, action: Action, c: Workable): Refusal | undefined {
  if (!mayRead(who, c)) return new Refusal('not_found');
  const { right } = LIFECYCLE[action];
  if (!RIGHTS[right](who, c)) {
    const approver = right === 'decide-extension' ? c.pendingExtension?.approver : undefined;
    return new Refusal('not_permitted', { action, ...(approver && { approver }) });
  }
  if (!nextState(c.status, action)) {
    return new Refusal('not_in_this_state', { action, status: c.status });
  }
  const obstacle = OBSTACLES[action]?.(who, c);
  return obstacle ? new Refusal(obstacle, { action }) : undefined;
}

/** The actions this person may take on this case now. */
export function actionsOf(who: Staff, c: Workable): Action[] {
  return ACTIONS.filter((action) => !refusalOf(who, action, c));
}
