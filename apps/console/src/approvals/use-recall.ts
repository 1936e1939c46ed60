import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import type { ApiProblem, CaseDetail } from '../api/model';
import { offerUndo } from '../shell/keys/undo';
import { inLanguage } from '../words/both-languages';

/** After an approval, the seconds in which it can be taken back without opening the case again. */
export function useRecall(): (approved: CaseDetail) => void {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const tell = (message: string) =>
    notifications.show({ message, closeButtonProps: { 'aria-label': t('closeWindow') } });
  return ({ caseNo, version, status, reply }) => {
    const forMs = reply?.recallableUntil ? Date.parse(reply.recallableUntil) - Date.now() : 0;
    if (status !== 'replied' || forMs <= 0) return;
    const undo = () =>
      void post<CaseDetail>(`/cases/${caseNo}/actions/recall`, { version })
        .then(() => tell(t('done', { action: t('a_recall'), caseNo })))
        .catch((problem: ApiProblem) => tell(inLanguage(problem.detail, i18n.language)))
        .finally(() => {
          for (const key of ['cases', 'case', 'board']) {
            void client.invalidateQueries({ queryKey: [key] });
          }
        });
    offerUndo({
      id: `done.${caseNo}.${version}`,
      message: t('done', { action: t('a_approve'), caseNo }),
      words: { undo: t('undo'), close: t('closeWindow') },
      ...{ forMs, undo },
    });
  };
}
