import { notifications } from '@mantine/notifications';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, post } from '../api/client';
import { goOnIfLost } from '../shell/go-on';
import { useRefreshEvery } from '../live/live-state';
import type { Action, ApiProblem, CaseDetail } from '../api/model';

/** Doing something with a case: what, and what the action asks for. */
export type Act = UseMutationResult<CaseDetail, ApiProblem, { action: Action; body?: object }>;

/** One case, and doing something with it. `gone` is called when the case has left this person's sight. */
export function useCase(caseNo: string, gone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = ['case', caseNo];
  const query = useQuery<CaseDetail, ApiProblem>({
    queryKey: key,
    queryFn: () => get<CaseDetail>(`/cases/${caseNo}`),
    retry: false,
    refetchInterval: useRefreshEvery(15_000),
  });
  const act: Act = useMutation({
    mutationFn: ({ action, body }) =>
      post<CaseDetail>(`/cases/${caseNo}/actions/${action}`, {
        version: query.data?.version,
        ...body,
      }),
    // An answer that is on its way may be older than what is done now.
    onMutate: () => client.cancelQueries({ queryKey: key }),
    onSuccess: (changed, { action }) => {
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['board'] });
      void client.invalidateQueries({ queryKey: ['plan'] });
      notifications.show({
        message: t('done', { action: t(`a_${action}`), caseNo }),
        closeButtonProps: { 'aria-label': t('closeWindow') },
      });
      // Whoever gives a case away may no longer read it: there is nothing left to do here.
      if (changed.actions.length === 0) {
        gone();
        client.removeQueries({ queryKey: key });
      } else client.setQueryData(key, changed);
      goOnIfLost();
    },
    // Somebody was faster: show the case as it is now; what was typed stays in its field.
    onError: ({ code }) => {
      if (code === 'stale_version' || code === 'not_in_this_state' || code === 'not_found') {
        void client.invalidateQueries({ queryKey: key });
      }
    },
  });
  return { query, act };
}
