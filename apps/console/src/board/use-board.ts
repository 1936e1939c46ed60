import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Board } from '../api/model';

/** How the deadlines stand now; the page and the counts of the lists look at the same figures. */
export const useBoard = () =>
  useQuery({
    queryKey: ['board'],
    queryFn: () => get<Board>('/sla/board'),
    refetchInterval: 15_000,
  });
