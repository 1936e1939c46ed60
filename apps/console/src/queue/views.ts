import type { Me } from '../api/model';

/** What only a chief or a dispatcher looks at, and their deputy. */
const FOR_DEPUTIES = ['approvals', 'extensions', 'triage'];
/** The lists of somebody in a section, the most useful first. */
const OF_A_SECTION = [
  ...['mine', 'section', 'unassigned', 'due_today', 'due_next', 'breached'],
  ...['paused', 'awaiting', 'consulted', 'extensions'],
];
const OF_THE_OFFICE = [
  ...['due_today', 'due_next', 'breached', 'unassigned', 'paused', 'awaiting'],
  ...['extensions', 'approvals', 'recent', 'all'],
];

/** The lists a role works with, the most useful first. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  handler: ['section', ...OF_A_SECTION.filter((view) => view !== 'section'), 'recent', 'all'],
  supervisor: [
    'section',
    ...OF_A_SECTION.filter((view) => !['section', 'extensions', 'mine'].includes(view)),
    ...['mine', 'recent', 'all'],
  ],
  dispatcher: ['triage', 'open', ...OF_THE_OFFICE],
  head: ['open', ...OF_THE_OFFICE],
  deputy_head: ['open', ...OF_THE_OFFICE],
  ethics: ['open', 'mine', ...OF_THE_OFFICE.filter((view) => view !== 'awaiting')],
};

/** Lists that the board's figures open, beside those of the navigation. */
const FROM_THE_BOARD = ['open', 'due_today', 'due_next', 'breached', 'approvals', 'extensions'];

/** Whose lists somebody works with: one's own, and those of whoever one stands in for today. */
export type Viewer = Pick<Me, 'role'> & { readonly standsInFor?: readonly Pick<Me, 'role'>[] };

const roleAmong =
  (...roles: readonly string[]) =>
  ({ role, standsInFor = [] }: Viewer): boolean =>
    [role, ...standsInFor.map((absent) => absent.role)].some((one) => roles.includes(one));

/** Whether replies and extensions may wait for this person's decision: they have an inbox. */
export const decides = roleAmong('supervisor', 'deputy_head', 'head', 'ethics');
/** Whether this person hands out the work of a section. */
export const handsOut = roleAmong('supervisor', 'ethics');
/** Whether this person gives cases to sections. */
export const dispatches = roleAmong('dispatcher');

/** None where the role looks at figures only. */
export const viewsOf = ({ role, standsInFor = [] }: Viewer): readonly string[] => {
  const own = VIEWS[role] ?? [];
  const more = standsInFor.flatMap((absent) => VIEWS[absent.role] ?? []);
  return [...new Set([...own, ...more.filter((view) => FOR_DEPUTIES.includes(view))])];
};

/** The list an address asks for; the role's first one where it asks for nothing we know. */
export const viewFor = (me: Viewer, asked: string | undefined): string =>
  asked && [...viewsOf(me), ...FROM_THE_BOARD].includes(asked) ? asked : (viewsOf(me)[0] ?? '');
