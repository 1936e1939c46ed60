import { notifications } from '@mantine/notifications';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, post } from '../api/client';
import { ROWS } from '../queue/list/use-queue';
import { useMe } from '../session/session';
import { goOnIfLost } from '../shell/go-on';
import { useRefreshEvery } from '../live/live-state';
import type { Action, ApiProblem, CaseDetail } from '../api/model';
import { inLanguage } from '../words/both-languages';
import { foreseen } from './foreseen/foreseen';
import { offerRecall } from './reply/undo-toast';

/** Doing something with a case: what, and what the action asks for. */
export type Act = UseMutationResult<CaseDetail, ApiProblem, Doing>;
interface Doing {
  readonly action: Action;
  readonly body?: object;
}
/** The case as it was, and as it was shown before the server had answered. */
interface Foresight {
  readonly before: CaseDetail | undefined;
  readonly shown: CaseDetail | undefined;
}

/** One case, and doing something with it. `gone` is called when the case has left this person's sight. */
export function useCase(caseNo: string, gone: () => void) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const key = ['case', caseNo];
  const query = useQuery<CaseDetail, ApiProblem>({
    queryKey: key,
    queryFn: () => get<CaseDetail>(`/cases/${caseNo}`),
    retry: false,
    refetchInterval: useRefreshEvery(15_000),
  });
  const act: Act = useMutation<CaseDetail, ApiProblem, Doing, Foresight | undefined>({
    mutationFn: ({ action, body }) =>
      post<CaseDetail>(`/cases/${caseNo}/actions/${action}`, {
        version: query.data?.version,
        ...body,
      }),
    onMutate: async (doing) => {
      // An answer that is on its way may be older than what is done now.
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<CaseDetail>(key);
      const after = before && foreseen(before, doing, { me, at: new Date() });
      if (!after) return undefined;
      return { before, shown: client.setQueryData<CaseDetail>(key, after) };
    },
    onSuccess: (changed, { action }) => {
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['board'] });
      void client.invalidateQueries({ queryKey: ['plan'] });
      // What was taken back stands where it was: it is no news that waits to be asked for.
      if (action === 'recall') void client.invalidateQueries({ queryKey: [ROWS] });
      if (action === 'approve' && changed.reply?.recallableUntil) offerRecall(changed, undo);
      else {
        notifications.show({
          id: `done.${caseNo}.${changed.version}`,
          message: t('done', { action: t(`a_${action}`), caseNo }),
          closeButtonProps: { 'aria-label': t('closeWindow') },
        });
      }
      // Whoever gives a case away may no longer read it: there is nothing left to do here.
      if (changed.actions.length === 0) {
        gone();
        client.removeQueries({ queryKey: key });
      } else client.setQueryData(key, changed);
      goOnIfLost();
    },
    // Somebody was faster: show the case as it is now; what was typed stays in its field.
    onError: ({ code, detail }, { action }, foresight) => {
      // Unless something newer has come meanwhile, it looks as before.
      if (foresight && client.getQueryData(key) === foresight.shown) {
        client.setQueryData(key, foresight.before);
      }
      // Whoever takes a reply back may be on another page by now.
      if (action === 'recall') notifications.show({ message: inLanguage(detail, i18n.language) });
      if (code === 'stale_version' || code === 'not_in_this_state' || code === 'not_found') {
        void client.invalidateQueries({ queryKey: key });
      }
    },
  });
  const undo = {
    words: { undo: t('a_recall'), close: t('closeWindow') },
    // Whatever a colleague has noted meanwhile is no reason to let the reply go out.
    recall: () => {
      const version = client.getQueryData<CaseDetail>(key)?.version;
      act.mutate({ action: 'recall', body: version ? { version } : undefined });
    },
    over: () => void client.invalidateQueries({ queryKey: key }),
  };
  return { query, act };
}
