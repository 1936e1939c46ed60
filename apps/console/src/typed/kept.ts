import { useState } from 'react';
import { useMe } from '../session/session';
import { typedTexts } from './typed-texts';

const PLACE = 'huiyin.typed.';
const keysUnder = (prefix: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(prefix));

/** How many texts were typed on this machine and not sent yet. */
export const countKept = (): number => keysUnder(PLACE).length;

/** Leaves nothing behind for the next person at this machine. */
export const forgetKept = (): void =>
  keysUnder(PLACE).forEach((key) => localStorage.removeItem(key));

function read<T>(key: string): T | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined; // Not ours, or cut off: as if nothing had been typed.
  }
}

/** What is typed and not sent yet. */
export interface Kept<T> {
  readonly typed: T | undefined;
  readonly keep: (value: T) => void;
  readonly forget: () => void;
}

/**
 * What somebody types, kept on this machine under their account until it is sent or dropped:
 * a reload, an ended session, a lost connection or a closed dialog takes nothing away.
 */
export function useKept<T>(name: string): Kept<T> {
  const key = `${PLACE}${useMe().account}.${name}`;
  const [typed, setTyped] = useState(() => read<T>(key));
  return {
    typed,
    keep: (value) => {
      setTyped(value);
      localStorage.setItem(key, JSON.stringify(value));
    },
    forget: () => {
      setTyped(undefined);
      localStorage.removeItem(key);
    },
  };
}

/** What was typed about one case for actions other than those still possible, and how to drop it. */
export function useStranded(
  caseNo: string,
  possible: readonly string[],
): { texts: string[]; drop: () => void } {
  const prefix = `${PLACE}${useMe().account}.${caseNo}.`;
  const [, redraw] = useState(0);
  const keys = keysUnder(prefix).filter((key) => !possible.includes(key.slice(prefix.length)));
  return {
    texts: keys.flatMap((key) => typedTexts(read(key))),
    drop: () => {
      keys.forEach((key) => localStorage.removeItem(key));
      redraw((n) => n + 1);
    },
  };
}
