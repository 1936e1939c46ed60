import type { Me } from '../api/model';

/** The lists a role works with, the most useful first. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  handler: ['section', 'mine', 'unassigned', 'due_today', 'due_next', 'breached', 'all'],
  supervisor: [
    'section',
    'approvals',
    'unassigned',
    'due_today',
    'due_next',
    'breached',
    'mine',
    'all',
  ],
  dispatcher: ['triage', 'open', 'due_today', 'due_next', 'breached', 'all'],
  head: ['open', 'breached', 'due_today', 'due_next', 'approvals', 'all'],
  deputy_head: ['open', 'breached', 'due_today', 'due_next', 'approvals', 'all'],
  ethics: ['open', 'mine', 'breached', 'all'],
};

/** Lists that the board's figures open, beside those of the navigation. */
const FROM_THE_BOARD = ['open', 'due_today', 'due_next', 'breached', 'approvals'];

/** None where the role looks at figures only. */
export const viewsOf = ({ role }: Pick<Me, 'role'>): readonly string[] => VIEWS[role] ?? [];

/** The list an address asks for; the role's first one where it asks for nothing we know. */
export const viewFor = (me: Pick<Me, 'role'>, asked: string | undefined): string =>
  asked && [...viewsOf(me), ...FROM_THE_BOARD].includes(asked) ? asked : (viewsOf(me)[0] ?? '');
