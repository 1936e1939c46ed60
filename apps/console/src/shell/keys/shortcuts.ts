import { decides, dispatches, handsOut } from '../../queue/views';

/** A way to do something by keyboard. */
export interface Shortcut {
  /** Pressed one after the other; `Mod` is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[];
  readonly group: 'list' | 'act' | 'go' | 'all';
  /** The word that says what it does. */
  readonly word: string;
  /** The list it goes to. */
  readonly view?: string;
  /** The page it goes to. */
  readonly to?: string;
  /** Who has a use for it; everybody where it is not said. */
  readonly isFor?: (me: Parameters<typeof decides>[0]) => boolean;
  /** How the cheat-sheet writes it, where one line stands for several keys; `''`: not by itself. */
  readonly written?: string;
}

/** One of the sections that routing thought of. */
const give = (n: number): Shortcut => ({
  ...{ keys: [String(n)], group: 'act', word: 'key_give', isFor: dispatches },
  written: n === 1 ? '1–9' : '',
});

const go = (key: string, view: string): Shortcut => ({
  ...{ keys: ['g', key], group: 'go', view, word: `view_${view}` },
});

/** Every shortcut there is: the one table that the keyboard and the cheat-sheet are read from. */
export const SHORTCUTS = {
  next: { keys: ['j'], group: 'list', word: 'key_j' },
  previous: { keys: ['k'], group: 'list', word: 'key_k' },
  down: { keys: ['ArrowDown'], group: 'list', word: 'key_down' },
  up: { keys: ['ArrowUp'], group: 'list', word: 'key_up' },
  pageDown: { keys: ['PageDown'], group: 'list', word: 'key_pageDown' },
  pageUp: { keys: ['PageUp'], group: 'list', word: 'key_pageUp' },
  first: { keys: ['Home'], group: 'list', word: 'key_first' },
  last: { keys: ['End'], group: 'list', word: 'key_last' },
  open: { keys: ['o'], group: 'list', word: 'key_Enter' },
  select: { keys: ['x'], group: 'list', word: 'key_x' },
  range: { keys: ['Shift+x'], group: 'list', word: 'key_range' },
  search: { keys: ['/'], group: 'list', word: 'key_/' },
  filter: { keys: ['f'], group: 'list', word: 'key_f' },
  back: { keys: ['Escape'], group: 'list', word: 'key_Escape' },
  reply: { keys: ['r'], group: 'act', word: 'key_r' },
  note: { keys: ['n'], group: 'act', word: 'key_n' },
  assign: { keys: ['a'], group: 'act', word: 'key_a', isFor: handsOut },
  approve: { keys: ['y'], group: 'act', word: 'key_y', isFor: decides },
  sendBack: { keys: ['b'], group: 'act', word: 'key_b', isFor: decides },
  give1: give(1),
  give2: give(2),
  give3: give(3),
  give4: give(4),
  give5: give(5),
  give6: give(6),
  give7: give(7),
  give8: give(8),
  give9: give(9),
  save: { keys: ['Mod+s'], group: 'act', word: 'key_Ctrl-S' },
  approveReply: { keys: ['Mod+Enter'], group: 'act', word: 'key_Ctrl-Enter' },
  palette: { keys: ['Mod+k'], group: 'all', word: 'key_Ctrl-K' },
  undo: { keys: ['z'], group: 'all', word: 'key_z' },
  help: { keys: ['?'], group: 'all', word: 'key_?' },
  goMine: go('m', 'mine'),
  goSection: go('s', 'section'),
  goTriage: go('t', 'triage'),
  goUnassigned: go('u', 'unassigned'),
  goToday: go('d', 'due_today'),
  goNext: go('n', 'due_next'),
  goBreached: go('b', 'breached'),
  goApprovals: go('v', 'approvals'),
  goExtensions: go('e', 'extensions'),
  goPaused: go('p', 'paused'),
  goAwaiting: go('w', 'awaiting'),
  goConsulted: go('f', 'consulted'),
  goRecent: go('r', 'recent'),
  goOpen: go('o', 'open'),
  goAll: go('a', 'all'),
  goInbox: { keys: ['g', 'i'], group: 'go', to: '/approvals', word: 'inbox', isFor: decides },
  goBoard: { keys: ['g', 'h'], group: 'go', to: '/board', word: 'board' },
  goPlan: { keys: ['g', 'l'], group: 'go', to: '/plan', word: 'plan' },
  goCalendar: { keys: ['g', 'c'], group: 'go', to: '/calendar', word: 'calendar' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;

/** A letter or sign alone, which some people's tools type by accident. */
export const isSingle = ({ keys }: Pick<Shortcut, 'keys'>): boolean =>
  keys.every((key) => key === 'Shift+x' || [...key].length === 1);

/** What was pressed, as the table writes it; undefined for what is no shortcut's business. */
export function pressed(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): string | undefined {
  if (event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `Mod+${key}`;
  return event.shiftKey && /^[a-z]$/.test(key) ? `Shift+${key}` : key;
}
