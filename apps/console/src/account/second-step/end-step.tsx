import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { PasswordAgain } from './password-again';
import { SECOND_STEP } from './second-step';

/** Signing in with the password alone again. */
export function EndStep({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const end = useMutation<void, ApiProblem, string>({
    mutationFn: (password) => post('/me/second-step/end', { password }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: SECOND_STEP });
      close();
    },
  });
  return (
    <PasswordAgain
      why={t('stepEndWhy')}
      verb={t('stepEnd')}
      problem={end.error}
      isBusy={end.isPending}
      act={(password) => end.mutate(password)}
      cancel={close}
    />
  );
}
