import type { CaseSummary } from '../../api/model';
import { useShortcuts } from '../../shell/keys/use-shortcuts';
import type { Selection } from './selection';

interface List {
  readonly cases: readonly CaseSummary[];
  /** The row the keyboard is at. */
  readonly at: string | undefined;
  readonly selection: Selection;
  readonly open: (caseNo: string) => void;
  readonly show: (index: number) => void;
}

/** j and k walk through the rows, x selects, o opens; Enter opens, as on any button. */
export function useListKeys({ cases, at, selection, open, show }: List): void {
  const here = cases.findIndex(({ caseNo }) => caseNo === at);
  const walk = (step: number) => () => {
    // Who has not been in the list yet begins with its first row.
    const next = here < 0 ? 0 : here + step;
    const index = Math.max(0, Math.min(cases.length - 1, next));
    show(index);
    focusOn(cases[index].caseNo);
  };
  const row = cases[here];
  useShortcuts({
    next: walk(1),
    previous: walk(-1),
    open: () => row && open(row.caseNo),
    select: () => row && selection.toggle(row),
    range: () => row && selection.range(row),
  });
}

/** A row that has to be scrolled to is drawn some frames later. */
function focusOn(caseNo: string, tries = 20): void {
  const row = document.querySelector<HTMLElement>(`[data-case="${caseNo}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusOn(caseNo, tries - 1));
}
