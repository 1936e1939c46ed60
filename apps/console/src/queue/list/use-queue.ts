import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { get } from '../../api/client';
import type { CaseList, CaseSummary } from '../../api/model';
import { useRefreshEvery } from '../../live/live-state';
import { type QueueFilter, queryOf, sortOf } from '../filters/filters';
import { broughtUpToDate, type Page } from './fresh';

const REFRESH_MS = 15_000;
const PAGE = 100;
/** Asked again with room for rows that came meanwhile. */
const AGAIN = 200;

type RowPage = Page<CaseSummary>;
interface Loaded {
  readonly pages: RowPage[];
  readonly pageParams: string[];
}

async function load(filter: QueueFilter, limit: number, after: string): Promise<RowPage> {
  const search = queryOf({ ...filter, sort: sortOf(filter) });
  search.set('limit', String(limit));
  if (after) search.set('after', after);
  return { after, ...(await get<CaseList>(`/cases?${search}`)) };
}

/** Where the rows of a list are kept: not under `cases`, for what is loaded stays where it stands. */
export const ROWS = 'rows';

/**
 * A list, page by page. What is on the screen is asked for again now and then, and brought up to date
 * in place; new cases are counted until they are asked for. Not asked where the role has no lists.
 */
export function useQueue(filter: QueueFilter) {
  const client = useQueryClient();
  const key = useMemo(() => [ROWS, filter], [filter]);
  const [looking, setLooking] = useState('');
  const isOn = Boolean(filter.view);
  const rows = useInfiniteQuery({
    ...{ queryKey: key, enabled: isOn, initialPageParam: '', staleTime: Infinity },
    ...{ refetchOnReconnect: false, refetchOnWindowFocus: false },
    // Whoever opens the list anew sees it as it is; nobody is reading yet.
    refetchOnMount: 'always',
    queryFn: ({ pageParam }) => load(filter, PAGE, pageParam),
    getNextPageParam: (last: RowPage) => last.next ?? undefined,
  });
  const after = rows.data?.pageParams.includes(looking) ? looking : '';
  const fresh = useQuery({
    queryKey: ['cases', 'fresh', filter, after],
    queryFn: () => Promise.all([...new Set(['', after])].map((one) => load(filter, AGAIN, one))),
    ...{ enabled: isOn && rows.isSuccess, refetchInterval: useRefreshEvery(REFRESH_MS) },
  });
  const known = useMemo(
    () => (rows.data && fresh.data ? broughtUpToDate(rows.data.pages, fresh.data) : undefined),
    [rows.data, fresh.data],
  );
  // What was changed here since the server was asked is newer than its answer.
  const isNewer = fresh.dataUpdatedAt > rows.dataUpdatedAt;
  useEffect(() => {
    if (
      !isNewer ||
      !known ||
      !rows.data ||
      JSON.stringify(known.pages) === JSON.stringify(rows.data.pages)
    )
      return;
    client.setQueryData<Loaded>(key, (old) => old && { ...old, pages: known.pages });
  }, [isNewer, known, rows.data, client, key]);
  const reload = () => void client.resetQueries({ queryKey: key });
  const cases = useMemo(() => rows.data?.pages.flatMap(({ items }) => items) ?? [], [rows.data]);
  const isEmpty = rows.isSuccess && cases.length === 0;
  useEffect(() => {
    // An empty list has no row that could be moved away.
    if (isEmpty && known && known.news > 0) void client.resetQueries({ queryKey: key });
  }, [isEmpty, known, client, key]);
  return { ...rows, cases, news: known?.news ?? 0, reload, lookAt: setLooking };
}
export type Queue = ReturnType<typeof useQueue>;
