import { useSyncExternalStore } from 'react';

/** A colleague who has a case open. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly doing: 'looking' | 'replying';
}

interface LiveState {
  readonly isUp: boolean;
  /** The line has been away for so long that people should know. */
  readonly isMissed: boolean;
  readonly presence: ReadonlyMap<string, readonly Present[]>;
  /** Cases that somebody else has just changed. */
  readonly changed: ReadonlySet<string>;
}

const NOBODY: readonly Present[] = [];
let state: LiveState = { isUp: false, isMissed: false, presence: new Map(), changed: new Set() };
const readers = new Set<() => void>();

/** Changes what all components see. */
export function setLive(next: Partial<LiveState>): void {
  state = { ...state, ...next };
  readers.forEach((read) => read());
}

export const liveNow = (): LiveState => state;

/** Who else is at these cases; the others stay as they are. */
export function setPresence(
  cases: readonly { caseNo: string; people: readonly Present[] }[],
): void {
  const presence = new Map(state.presence);
  for (const { caseNo, people } of cases) {
    if (people.length > 0) presence.set(caseNo, people);
    else presence.delete(caseNo);
  }
  setLive({ presence });
}

function subscribe(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}

export const useIsMissed = (): boolean => useSyncExternalStore(subscribe, () => state.isMissed);
export const usePresent = (caseNo: string): readonly Present[] =>
  useSyncExternalStore(subscribe, () => state.presence.get(caseNo) ?? NOBODY);
export const useIsChanged = (caseNo: string): boolean =>
  useSyncExternalStore(subscribe, () => state.changed.has(caseNo));

/** How often to ask without being told: more seldom while changes come by themselves. */
export const useRefreshEvery = (ms: number): number =>
  useSyncExternalStore(subscribe, () => state.isUp) ? ms * 4 : ms;
