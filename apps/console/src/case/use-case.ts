import { notifications } from '@mantine/notifications';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, post } from '../api/client';
import type { Action, ApiProblem, CaseDetail } from '../api/model';

/** Doing something with a case: what, and what the action asks for. */
export type Act = UseMutationResult<CaseDetail, ApiProblem, { action: Action; body?: object }>;

/** One case, and doing something with it. */
export function useCase(caseNo: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = ['case', caseNo];
  const query = useQuery({
    queryKey: key,
    queryFn: () => get<CaseDetail>(`/cases/${caseNo}`),
    retry: false,
    refetchInterval: 15_000,
  });
  const act: Act = useMutation({
    mutationFn: ({ action, body }) =>
      post<CaseDetail>(`/cases/${caseNo}/actions/${action}`, {
        version: query.data?.version,
        ...body,
      }),
    onSuccess: (changed, { action }) => {
      client.setQueryData(key, changed);
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['board'] });
      notifications.show({ message: t('done', { action: t(`a_${action}`) }) });
    },
    onError: (problem) => {
      // Somebody was faster: show the case as it is now; what was typed stays in its field.
      if (problem.code === 'stale_version') {
        void client.invalidateQueries({ queryKey: key });
        notifications.show({ title: t('staleTitle'), message: t('staleText'), color: 'orange' });
      } else {
        notifications.show({ message: problem.detail, color: 'red', autoClose: 8_000 });
      }
    },
  });
  return { query, act };
}
