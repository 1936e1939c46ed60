import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem, CaseSummary } from '../../api/model';
import { useSectionName } from '../../session/session';
import { offerUndo, withdrawUndo } from '../../shell/keys/undo';
import { inLanguage } from '../../words/both-languages';
import { give, GRACE_MS, takeBack } from './given';
import type { Proposed } from './leads-for';

/** Gives a case of triage to a section at one stroke; for some seconds it can be undone. */
export function useGive(): (row: CaseSummary, to: Proposed) => void {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const client = useQueryClient();
  return ({ caseNo, version }, { lead, words }) => {
    const id = `give.${caseNo}`;
    const section = nameOf(lead);
    const because = words.slice(0, 5).join(t('comma'));
    const reason = because ? t('reasonWords', { words: because }) : t('reasonDispatcher');
    const told = (problem?: ApiProblem) => {
      withdrawUndo(id);
      for (const key of ['cases', 'case', 'board']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
      if (!problem) return;
      const why = inLanguage(problem.detail, i18n.language);
      notifications.show({
        color: 'red',
        autoClose: false,
        message: t('givenNot', { caseNo, section, why }),
        closeButtonProps: { 'aria-label': t('closeWindow') },
      });
    };
    give({ ...{ caseNo, version, reason }, to: lead }, told);
    offerUndo({
      id,
      message: t('given', { caseNo, section }),
      words: { undo: t('undo'), close: t('closeWindow') },
      forMs: GRACE_MS,
      undo: () => takeBack(caseNo),
    });
  };
}
