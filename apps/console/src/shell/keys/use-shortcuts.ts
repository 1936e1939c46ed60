import { useEffect, useRef } from 'react';
import { isSingle, pressed, type ShortcutName, SHORTCUTS } from './shortcuts';

const KEPT = 'huiyin.shortcuts';

/** Whether single letters act; some people's tools type letters by accident (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const setShortcuts = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');

type Handlers = { readonly [name in ShortcutName]?: () => void };
/** How long the second key of two may come after the first. */
const PATIENCE_MS = 1_500;
const FIELD = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';

/** Lets the keyboard do what the table says. Nothing happens while somebody types or a dialog is open. */
export function useShortcuts(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => void (latest.current = handlers));
  useEffect(() => {
    let former = { key: '', at: -Infinity };
    const listen = (event: KeyboardEvent) => {
      const key = pressed(event);
      if (!key || event.defaultPrevented || event.isComposing || isElsewhere(event, key)) return;
      const first = event.timeStamp - former.at < PATIENCE_MS ? former.key : '';
      const name = nameOf([first, key].filter(Boolean)) ?? nameOf([key]);
      former = { key: name ? '' : key, at: event.timeStamp };
      const act = name && latest.current[name];
      if (!name || !act || (isSingle(SHORTCUTS[name]) && !areShortcutsOn())) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

const nameOf = (keys: readonly string[]): ShortcutName | undefined =>
  (Object.keys(SHORTCUTS) as ShortcutName[]).find(
    (name) => SHORTCUTS[name].keys.join(' ') === keys.join(' '),
  );

/** The key belongs to a field, to a menu, or to the dialog over the page. */
function isElsewhere({ target }: KeyboardEvent, key: string): boolean {
  const isInField = target instanceof Element && target.matches(FIELD) && !key.startsWith('Mod+');
  const isInMenu = target instanceof Element && target.closest('[role="menu"]') !== null;
  return isInField || isInMenu || Boolean(document.getElementById('root')?.inert);
}
