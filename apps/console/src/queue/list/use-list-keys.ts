import type { KeyboardEvent } from 'react';
import type { CaseSummary } from '../../api/model';
import { pressed, SHORTCUTS } from '../../shell/keys/shortcuts';
import { useMe } from '../../session/session';
import { useShortcuts } from '../../shell/keys/use-shortcuts';
import { wantBulk } from '../bulk/wanted-bulk';
import { useGiveKeys } from '../triage/use-give-keys';
import { handsOut } from '../views';
import type { Selection } from './selection';

interface List {
  readonly cases: readonly CaseSummary[];
  /** The row the keyboard is at. */
  readonly at: string | undefined;
  /** The case that is open. */
  readonly current: string | undefined;
  readonly selection: Selection;
  readonly open: (caseNo: string) => void;
  readonly show: (index: number) => void;
}

/** So many rows a page key goes on. */
const PAGE = 8;

/**
 * j and k walk through the rows, x selects, o opens; Enter opens, as on any button. The answer is what
 * the list itself does with arrows and page keys: they work with single letters switched off, too.
 */
export function useListKeys({ cases, at, current, selection, open, show }: List) {
  const here = cases.findIndex(({ caseNo }) => caseNo === at);
  const goTo = (wanted: number) => {
    const index = Math.max(0, Math.min(cases.length - 1, wanted));
    show(index);
    focusOn(cases[index].caseNo);
  };
  // Who has not been in the list yet begins with its first row.
  const walk = (step: number) => () => goTo(here < 0 ? 0 : here + step);
  const row: CaseSummary | undefined = cases[here];
  const hands = handsOut(useMe());
  // What is done to a case is done to the one that is looked at: the row with the focus, else the open one.
  const rowAt = () => {
    const looked = document.activeElement?.getAttribute('data-case') ?? current ?? at;
    return cases.find(({ caseNo }) => caseNo === looked);
  };
  useShortcuts({
    next: walk(1),
    previous: walk(-1),
    open: () => row && open(row.caseNo),
    select: () => row && selection.toggle(row),
    range: () => row && selection.range(row),
    assign: () => {
      if (!hands) return;
      const asked = rowAt();
      wantBulk('assign', selection.chosen.size > 0 ? {} : { rows: asked ? [asked] : [] });
    },
  });
  useGiveKeys(rowAt, (given) => {
    const place = cases.indexOf(given);
    const next = cases[place + 1] ?? cases[place - 1];
    if (!next) return;
    if (given.caseNo === current) open(next.caseNo);
    show(cases.indexOf(next));
    focusOn(next.caseNo);
  });
  const moves = new Map<string, () => void>([
    [SHORTCUTS.down.keys[0], walk(1)],
    [SHORTCUTS.up.keys[0], walk(-1)],
    [SHORTCUTS.pageDown.keys[0], walk(PAGE)],
    [SHORTCUTS.pageUp.keys[0], walk(-PAGE)],
    [SHORTCUTS.first.keys[0], () => goTo(0)],
    [SHORTCUTS.last.keys[0], () => goTo(cases.length - 1)],
  ]);
  return (event: KeyboardEvent) => {
    const move = moves.get(pressed(event) ?? '');
    if (!move) return;
    event.preventDefault();
    move();
  };
}

/** A row that has to be scrolled to is drawn some frames later. */
function focusOn(caseNo: string, tries = 20): void {
  const row = document.querySelector<HTMLElement>(`[data-case="${caseNo}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusOn(caseNo, tries - 1));
}
