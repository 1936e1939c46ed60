import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { ApiProblem, InHand } from '../../api/model';
import { useMe } from '../../session/session';
import { inOrder, type Person } from './in-order';

/** The people of one's section; of those who are there, whoever has least comes first. */
export function usePeople(): Person[] {
  const { colleagues } = useMe();
  const { data } = useQuery<InHand, ApiProblem>({
    queryKey: ['cases', 'in-hand'],
    queryFn: () => get<InHand>('/cases/in-hand'),
    refetchInterval: 30_000,
  });
  return inOrder(
    colleagues.map((one) => {
      const hands = data?.items.find(({ account }) => account === one.account);
      const n = data && { open: hands?.open ?? 0, overdue: hands?.overdue ?? 0 };
      return { ...one, open: n?.open, overdue: n?.overdue };
    }),
  );
}
