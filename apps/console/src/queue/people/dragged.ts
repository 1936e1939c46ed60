import { useSyncExternalStore } from 'react';
import type { CaseSummary } from '../../api/model';

type Rows = readonly CaseSummary[];
const NONE: Rows = [];
const listeners = new Set<() => void>();
let dragged = NONE;

function set(rows: Rows): void {
  dragged = rows;
  listeners.forEach((listener) => listener());
}

/** These rows of the list are being dragged. A browser that draws over what is dragged stops dragging it. */
export const startDrag = (rows: Rows): void => void setTimeout(() => set(rows));
export const endDrag = (): void => void setTimeout(() => set(NONE));

/** The rows that are being dragged; none when nothing is. */
export const useDragged = (): Rows =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => dragged,
  );
