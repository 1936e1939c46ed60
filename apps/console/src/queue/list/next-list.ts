import { type Viewer, viewFor } from '../views';

/** Where whoever is done with a list goes on: a page, or the first of these lists that the reader works with. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  triage: ['unassigned'],
  mine: ['unassigned', 'due_today'],
  unassigned: ['due_today'],
  approvals: ['due_today'],
  extensions: ['due_today'],
  breached: ['due_today'],
  due_today: ['due_next'],
  due_next: ['section', 'open'],
  section: ['consulted'],
  consulted: ['section', 'open'],
  awaiting: ['section', 'open'],
  paused: ['section', 'open'],
  recent: ['all'],
};

/** The list after an empty one; undefined where the board is what is left to look at. */
export const nextList = (view: string, me: Viewer): string | undefined =>
  NEXT[view]?.find((next) => viewFor(me, next) === next);
