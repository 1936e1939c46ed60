import { useEffect, useRef } from 'react';
import type { BulkAction } from './bulk';

const EVENT = 'huiyin.wanted-bulk';
let chosen = 0;

/** How many cases are chosen in the list. */
export const countChosen = (): number => chosen;

/** Asks the chosen cases for an action, as if its button had been pressed. */
export const wantBulk = (action: BulkAction): void =>
  void window.dispatchEvent(new CustomEvent(EVENT, { detail: action }));

/** The bar of the chosen cases hears what is asked of it, and tells how many there are. */
export function useWantedBulk(n: number, act: (action: BulkAction) => void): void {
  const latest = useRef(act);
  useEffect(() => void (latest.current = act));
  useEffect(() => {
    chosen = n;
    return () => void (chosen = 0);
  }, [n]);
  useEffect(() => {
    const listen = (event: Event) => latest.current((event as CustomEvent<BulkAction>).detail);
    window.addEventListener(EVENT, listen);
    return () => window.removeEventListener(EVENT, listen);
  }, []);
}
