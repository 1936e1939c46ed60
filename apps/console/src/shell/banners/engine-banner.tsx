import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { Engine } from '../../api/model';
import { Notice } from '../notice';

/** Says that deadlines are not being kept, to everybody who relies on them. */
export function EngineBanner() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['engine'],
    queryFn: () => get<Engine>('/sla/engine'),
    refetchInterval: 30_000,
  });
  if (!data?.stoppedMinutes) return null;
  return (
    <Box mb="md">
      <Notice tone="error" role="alert" title={t('engineStopped', { n: data.stoppedMinutes })}>
        {t('engineStoppedText')}
      </Notice>
    </Box>
  );
}
