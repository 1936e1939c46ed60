import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { CaseList } from '../api/model';

/** What narrows a queue; it stands in the page's address. */
export interface QueueFilter {
  readonly view: string;
  readonly department?: string;
  readonly q?: string;
}

const REFRESH_MS = 15_000;

/** A queue, page by page, most pressing first. Not asked for where the role has no lists. */
export function useQueue({ view, department, q }: QueueFilter) {
  const query = useInfiniteQuery({
    queryKey: ['cases', view, department, q],
    enabled: view !== '',
    initialPageParam: '',
    refetchInterval: REFRESH_MS,
    queryFn: ({ pageParam }) => {
      const search = new URLSearchParams({ view, sort: view === 'all' ? 'received' : 'due' });
      if (department) search.set('department', department);
      if (q) search.set('q', q);
      if (pageParam) search.set('after', pageParam);
      return get<CaseList>(`/cases?${search}`);
    },
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return { ...query, cases: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
export type Queue = ReturnType<typeof useQueue>;
