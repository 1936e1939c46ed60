import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { AskReason } from '../people/ask-reason';
import { type Client, CLIENTS } from './clients';

/** Ends a key, once somebody has said why. */
export function RevokeClient({ one, close }: { one: Client; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const revoke = useMutation<Client, ApiProblem, string>({
    mutationFn: (reason) => post(`/clients/${one.id}/revoke`, { reason }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: CLIENTS });
      close();
    },
  });
  return (
    <AskReason
      title={t('labelled', { label: t('clientRevoke'), value: one.name })}
      about={t('clientRevokeAbout')}
      verb={t('clientRevoke')}
      problem={revoke.error}
      isBusy={revoke.isPending}
      act={(reason) => revoke.mutate(reason)}
      close={close}
    />
  );
}
