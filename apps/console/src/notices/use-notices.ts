import { notifications } from '@mantine/notifications';
import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, post } from '../api/client';
import type { ApiProblem, Notices } from '../api/model';
import { useRefreshEvery } from '../live/live-state';
import { inLanguage } from '../words/both-languages';

const REFRESH_MS = 30_000;

/** One's own notices, newest first, and how many are unread. */
export function useNotices(isUnread = false) {
  const query = useInfiniteQuery({
    queryKey: isUnread ? ['notices', 'unread'] : ['notices'],
    initialPageParam: '',
    refetchInterval: useRefreshEvery(REFRESH_MS),
    queryFn: ({ pageParam }) => {
      const search = new URLSearchParams({ limit: '30' });
      if (isUnread) search.set('only', 'unread');
      if (pageParam) search.set('after', pageParam);
      return get<Notices>(`/notices?${search}`);
    },
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return {
    ...query,
    notices: query.data?.pages.flatMap((page) => page.items) ?? [],
    unread: query.data?.pages[0]?.unread ?? 0,
  };
}

/** Which notices are to count as read, or as unread again. */
interface Marking {
  readonly ids: string[] | 'all';
  readonly isRead: boolean;
}
type Pages = InfiniteData<Notices>;

/** Marks notices; they look so at once, and as before where the server refuses. */
export function useMark() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const all = { queryKey: ['notices'] };
  return useMutation({
    mutationFn: ({ ids, isRead }: Marking) =>
      post(isRead ? '/notices/read' : '/notices/unread', { ids }),
    onMutate: async (marking) => {
      await client.cancelQueries(all);
      const before = client.getQueriesData<Pages>(all);
      client.setQueriesData<Pages>(all, (data) => data && marked(data, marking));
      return before;
    },
    onError: ({ detail }: ApiProblem, _marking, before) => {
      before?.forEach(([key, data]) => client.setQueryData(key, data));
      notifications.show({
        color: 'red',
        message: inLanguage(detail, i18n.language),
        closeButtonProps: { 'aria-label': t('closeWindow') },
      });
    },
    onSettled: () => client.invalidateQueries(all),
  });
}

function marked(data: Pages, { ids, isRead }: Marking): Pages {
  const readAt = isRead ? new Date().toISOString() : null;
  const isMeant = (notice: Notices['items'][number]) =>
    (ids === 'all' || ids.includes(notice.id)) && (notice.readAt !== null) !== isRead;
  const n = data.pages.flatMap(({ items }) => items).filter(isMeant).length;
  const unreadAfter = (unread: number) =>
    isRead && ids === 'all' ? 0 : unread + (isRead ? -n : n);
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      unread: Math.max(0, unreadAfter(page.unread)),
      items: page.items.map((one) => (isMeant(one) ? { ...one, readAt } : one)),
    })),
  };
}
