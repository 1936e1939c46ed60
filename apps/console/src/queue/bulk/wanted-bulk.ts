import { useEffect, useRef } from 'react';
import type { CaseSummary } from '../../api/model';
import type { BulkAction } from './bulk';

const EVENT = 'huiyin.wanted-bulk';
let chosen = 0;

/** What is asked for: with other rows than the chosen ones, and with what the action asks where that is known. */
export interface WantedBulk {
  readonly action: BulkAction;
  readonly rows?: readonly CaseSummary[];
  readonly body?: object;
}

/** How many cases are chosen in the list. */
export const countChosen = (): number => chosen;

/** Asks cases of the list for an action, as if its button had been pressed. */
export const wantBulk = (action: BulkAction, more: Omit<WantedBulk, 'action'> = {}): void =>
  void window.dispatchEvent(new CustomEvent<WantedBulk>(EVENT, { detail: { action, ...more } }));

/** The bar of the chosen cases hears what is asked of it, and tells how many there are. */
export function useWantedBulk(n: number, act: (wanted: WantedBulk) => void): void {
  const latest = useRef(act);
  useEffect(() => void (latest.current = act));
  useEffect(() => {
    chosen = n;
    return () => void (chosen = 0);
  }, [n]);
  useEffect(() => {
    const listen = (event: Event) => latest.current((event as CustomEvent<WantedBulk>).detail);
    window.addEventListener(EVENT, listen);
    return () => window.removeEventListener(EVENT, listen);
  }, []);
}
