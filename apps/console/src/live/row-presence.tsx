import { VisuallyHidden } from '@mantine/core';
import { usePresent } from './live-state';
import { usePresenceWords } from './presence-line';

const MOST = 3;

/** Who else has the case open, small in its row: the end of a Chinese name, else initials. */
export function RowPresence({ caseNo }: { caseNo: string }) {
  const people = usePresent(caseNo);
  const words = usePresenceWords(people);
  if (people.length === 0) return null;
  return (
    <span className="huiyin-people" title={words}>
      {people.slice(0, MOST).map(({ id, name, doing }) => (
        <span key={id} data-doing={doing} aria-hidden="true">
          {initialsOf(name)}
        </span>
      ))}
      {people.length > MOST && <span aria-hidden="true">+{people.length - MOST}</span>}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

/** 王小明 → 小明, Mary Lin → ML, delivery → de */
export function initialsOf(name: string): string {
  const characters = [...name.trim()];
  if (/^\p{Script=Han}/u.test(name)) return characters.slice(-2).join('');
  const words = name.trim().split(/[\s-]+/);
  return words.length > 1
    ? words
        .map((word) => word[0])
        .slice(0, 2)
        .join('')
    : characters.slice(0, 2).join('');
}
