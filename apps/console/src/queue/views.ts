import type { Me } from '../api/model';

const WAITING = ['extensions', 'paused'];

/** The lists a role works with, the most useful first. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  handler: [
    ...['section', 'mine', 'unassigned', 'due_today', 'due_next', 'breached'],
    ...['consulted', 'paused', 'all'],
  ],
  supervisor: [
    ...['section', 'approvals', 'extensions', 'unassigned', 'due_today', 'due_next', 'breached'],
    ...['consulted', 'paused', 'mine', 'all'],
  ],
  dispatcher: ['triage', 'open', 'due_today', 'due_next', 'breached', 'paused', 'all'],
  head: [...['open', 'breached', 'due_today', 'due_next', 'approvals'], ...WAITING, 'all'],
  deputy_head: [...['open', 'breached', 'due_today', 'due_next', 'approvals'], ...WAITING, 'all'],
  ethics: ['open', 'mine', 'breached', 'extensions', 'paused', 'all'],
};

/** Lists that the board's figures open, beside those of the navigation. */
const FROM_THE_BOARD = ['open', 'due_today', 'due_next', 'breached', 'approvals'];

/** None where the role looks at figures only. */
export const viewsOf = ({ role }: Pick<Me, 'role'>): readonly string[] => VIEWS[role] ?? [];

/** The list an address asks for; the role's first one where it asks for nothing we know. */
export const viewFor = (me: Pick<Me, 'role'>, asked: string | undefined): string =>
  asked && [...viewsOf(me), ...FROM_THE_BOARD].includes(asked) ? asked : (viewsOf(me)[0] ?? '');
