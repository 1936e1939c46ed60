import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';

const KEPT = 'huiyin.shortcuts';

/** Whether single letters act; some people's tools type letters by accident (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const setShortcuts = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');

/** j and k move a mark through the list, Enter opens what it stands on, / goes to the search. */
export function useListKeys(length: number, open: (index: number) => void): number {
  const [cursor, setCursor] = useState(-1);
  const move = (step: number) => () => {
    if (areShortcutsOn()) setCursor((at) => Math.max(0, Math.min(length - 1, at + step)));
  };
  useHotkeys([
    ['j', move(1)],
    ['k', move(-1)],
    ['Enter', () => cursor >= 0 && areShortcutsOn() && open(cursor), { preventDefault: false }],
    ['/', () => areShortcutsOn() && document.getElementById('queue-search')?.focus()],
  ]);
  return cursor;
}
