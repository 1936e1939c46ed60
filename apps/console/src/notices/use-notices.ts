import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client';
import type { Notices } from '../api/model';

const REFRESH_MS = 30_000;

/** One's own notices, newest first, and how many are unread. */
export function useNotices() {
  const query = useInfiniteQuery({
    queryKey: ['notices'],
    initialPageParam: '',
    refetchInterval: REFRESH_MS,
    queryFn: ({ pageParam }) =>
      get<Notices>(`/notices?limit=30${pageParam ? `&after=${pageParam}` : ''}`),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return {
    ...query,
    notices: query.data?.pages.flatMap((page) => page.items) ?? [],
    unread: query.data?.pages[0]?.unread ?? 0,
  };
}

/** Marks notices as read. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | 'all') => post('/notices/read', { ids }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
