import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { useMe } from '../../session/session';
import { type QueueFilter, queryOf } from '../filters/filters';
import { viewsOf } from '../views';

/** A list somebody has put together and named; of its filter the api's description tells less than this. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: QueueFilter;
}
interface SavedViews {
  readonly items: readonly SavedView[];
}

const KEY = ['saved-views'];

/** The lists one has put together oneself. */
export function useSavedViews() {
  const me = useMe();
  return useQuery<SavedViews, ApiProblem>({
    queryKey: KEY,
    queryFn: () => get<SavedViews>('/saved-views'),
    enabled: viewsOf(me).length > 0,
    staleTime: 60_000,
  });
}

interface Change {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** Saves, renames, orders or deletes; the api answers with all of them. */
export function useChangeSavedViews() {
  const client = useQueryClient();
  return useMutation<SavedViews, ApiProblem, Change>({
    mutationFn: ({ method, path, body }) => call<SavedViews>(method, `/saved-views${path}`, body),
    onSuccess: (views) => {
      client.setQueryData(KEY, views);
      void client.invalidateQueries({ queryKey: ['cases', 'counts'] });
    },
  });
}

const addressOf = (filter: QueueFilter): string => queryOf(filter).toString();

/** What the person calls the list that is open, if they have named it. */
export const nameOfSaved = (
  views: readonly SavedView[] | undefined,
  filter: QueueFilter,
): string | undefined => views?.find((view) => addressOf(view.filter) === addressOf(filter))?.name;

/** The views with one of them a place further up or down. */
export function moved(views: readonly SavedView[], id: string, step: number): string[] {
  const ids = views.map((view) => view.id);
  const from = ids.indexOf(id);
  const to = Math.max(0, Math.min(ids.length - 1, from + step));
  ids.splice(to, 0, ...ids.splice(from, 1));
  return ids;
}
