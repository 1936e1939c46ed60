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
}

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
  save: { keys: ['Mod+s'], group: 'act', word: 'key_Ctrl-S' },
  approve: { keys: ['Mod+Enter'], group: 'act', word: 'key_Ctrl-Enter' },
  palette: { keys: ['Mod+k'], group: 'all', word: 'key_Ctrl-K' },
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
