import { withoutControls } from '#kernel';

const MOST = 120;

/** Characters that nobody sees or that turn the direction of a line: `gpj.exe` must not read `exe.jpg`. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/**
 * The name of a file as a text to show, never as a path: what a browser or a forger put before it is
 * cut off, and it stays short without losing its ending.
 */
export function shownName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = withoutControls(last.normalize('NFC'))
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNSEEN, '')
    .trim();
  const letters = [...(/^\.*$/.test(clean) ? '' : clean)];
  if (letters.length <= MOST) return letters.join('');
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return [...letters.slice(0, MOST - [...ending].length - 1), '…', ending].join('');
}
