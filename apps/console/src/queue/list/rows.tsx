import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { CaseSummary } from '../../api/model';
import { useMe } from '../../session/session';
import { startDrag } from '../people/dragged';
import { handsOut } from '../views';
import { useDensity } from './density';
import { QueueRow } from './queue-row';
import type { Selection } from './selection';
import { useListKeys } from './use-list-keys';
import type { Queue } from './use-queue';

interface Props {
  readonly queue: Queue;
  readonly name: string;
  readonly place: string;
  readonly selection: Selection;
  readonly current?: string;
  readonly open: (caseNo: string) => void;
}

/** Where each list was left, so that whoever comes back goes on there. */
const leftAt = new Map<string, number>();
const HEIGHT = { comfortable: 84, compact: 46 };
/** So many rows before the end, the next page is asked for. */
const AHEAD = 30;

/** Only the rows that can be seen are drawn, however long the list is. */
export function Rows({ queue, name, place, selection, current, open }: Props) {
  const { cases, hasNextPage, isFetchingNextPage, fetchNextPage, lookAt } = queue;
  const [density] = useDensity();
  const frame = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string>();
  const rows = useVirtualizer({
    count: cases.length,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHT[density],
    getItemKey: (i) => cases[i].caseNo,
    ...{ overscan: 8, initialOffset: leftAt.get(place) ?? 0 },
    onChange: ({ scrollOffset }) => leftAt.set(place, scrollOffset ?? 0),
  });
  const drawn = rows.getVirtualItems();
  const [first, last] = [drawn.at(0)?.index ?? 0, drawn.at(-1)?.index ?? 0];
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= cases.length - AHEAD) void fetchNextPage();
  }, [last, cases.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => lookAt(cursorOf(queue, first)));
  useEffect(() => rows.measure(), [density, rows]);
  const stopAt = [stop, current].find((no) => cases.some(({ caseNo }) => caseNo === no));
  const onKeyDown = useListKeys({
    ...{ cases, at: stopAt, current, selection, open },
    show: (i) => rows.scrollToIndex(i),
  });
  const mayHandOut = handsOut(useMe());
  const drag = (row: CaseSummary) =>
    startDrag(selection.chosen.has(row.caseNo) ? [...selection.chosen.values()] : [row]);
  return (
    <div
      ref={frame}
      className="huiyin-list"
      role="grid"
      onKeyDown={onKeyDown}
      aria-label={name}
      aria-multiselectable
      aria-rowcount={hasNextPage ? -1 : cases.length}
    >
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index, key, start }) => (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={selection.chosen.has(cases[index].caseNo)}
            data-index={index}
            ref={rows.measureElement}
            className="huiyin-place"
            style={{ transform: `translateY(${start}px)` }}
          >
            <QueueRow
              row={cases[index]}
              isOpen={cases[index].caseNo === current}
              isChosen={selection.chosen.has(cases[index].caseNo)}
              isStop={stopAt ? cases[index].caseNo === stopAt : index === 0}
              isCompact={density === 'compact'}
              drag={mayHandOut ? () => drag(cases[index]) : undefined}
              open={() => open(cases[index].caseNo)}
              choose={({ isRange }) =>
                isRange ? selection.range(cases[index]) : selection.toggle(cases[index])
              }
              stopHere={() => setStop(cases[index].caseNo)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The cursor of the page a row is on. */
function cursorOf({ data }: Queue, index: number): string {
  let end = 0;
  const page = data?.pages.find(({ items }) => (end += items.length) > index);
  return page?.after ?? '';
}
