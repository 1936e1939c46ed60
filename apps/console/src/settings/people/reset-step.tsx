import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import type { Account } from './accounts';
import { AskReason } from './ask-reason';

/** Takes the second step off the account of somebody who lost the telephone, once somebody has said why. */
export function ResetStep({ one, close }: { one: Account; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const reset = useMutation<Account, ApiProblem, string>({
    mutationFn: (reason) => post(`/accounts/${one.id}/reset-second-step`, { reason }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['accounts'] });
      close();
    },
  });
  return (
    <AskReason
      title={t('labelled', { label: t('stepReset'), value: one.name })}
      about={t('stepResetAbout')}
      verb={t('stepReset')}
      problem={reset.error}
      isBusy={reset.isPending}
      act={(reason) => reset.mutate(reason)}
      close={close}
    />
  );
}
