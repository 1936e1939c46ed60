import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { ApiProblem, CaseCounts } from '../api/model';
import { useMe } from '../session/session';
import { viewsOf } from './views';

/** How many cases each list holds: one question for the whole navigation. */
export function useCounts(): CaseCounts | undefined {
  const me = useMe();
  return useQuery<CaseCounts, ApiProblem>({
    queryKey: ['cases', 'counts'],
    queryFn: () => get<CaseCounts>('/cases/counts'),
    enabled: viewsOf(me).length > 0,
    refetchInterval: 15_000,
  }).data;
}

/** A count as it is written: beyond what is counted, only that there are more. */
export const written = (n: number | undefined, atMost = Infinity): string =>
  n === undefined ? '' : n >= atMost ? `${atMost - 1}+` : String(n);
