import { useEffect, useRef } from 'react';
import type { Action } from '../../api/model';

const EVENT = 'huiyin.wanted-action';

/** Asks the open case for one of its actions, as if its button had been pressed. */
export const wantAction = (action: Action): void =>
  void window.dispatchEvent(new CustomEvent(EVENT, { detail: action }));

/** The open case hears what is asked of it. */
export function useWantedAction(act: (action: Action) => void): void {
  const latest = useRef(act);
  useEffect(() => void (latest.current = act));
  useEffect(() => {
    const listen = (event: Event) => latest.current((event as CustomEvent<Action>).detail);
    window.addEventListener(EVENT, listen);
    return () => window.removeEventListener(EVENT, listen);
  }, []);
}
