import { useHotkeys } from '@mantine/hooks';

const KEPT = 'huiyin.shortcuts';

/** Whether single letters act; some people's tools type letters by accident (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const setShortcuts = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');

/**
 * j and k walk through the rows of the list from the one that has the focus, or else from the open
 * case; Enter opens, as on any button. / goes to the search.
 */
export function useListKeys(): void {
  const walk = (step: number) => () => {
    if (!areShortcutsOn()) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-case]')];
    const focused = rows.indexOf(document.activeElement as HTMLElement);
    const open = rows.findIndex((row) => row.ariaCurrent === 'true');
    const from = focused >= 0 ? focused : open;
    rows[Math.max(0, Math.min(rows.length - 1, from + step))]?.focus();
  };
  useHotkeys([
    ['j', walk(1)],
    ['k', walk(-1)],
    ['/', () => areShortcutsOn() && document.getElementById('queue-search')?.focus()],
  ]);
}
