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
  ethics: ['open', 'mine', 'breached', 'all'],
};

export const viewsOf = ({ role }: Pick<Me, 'role'>): readonly string[] => VIEWS[role] ?? [];
