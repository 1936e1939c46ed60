import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/model';
import { LiveBanner } from '../../live/live-banner';
import { Notice } from '../notice';

/** Whether the last answer of the api could not be had. */
function useIsOffline(): boolean {
  const cache = useQueryClient().getQueryCache();
  const [isOffline, setOffline] = useState(false);
  useEffect(
    () =>
      cache.subscribe(({ type, query }) => {
        if (type !== 'updated' || query.state.fetchStatus !== 'idle') return;
        const { status, error } = query.state;
        if (status !== 'pending') setOffline((error as ApiProblem | null)?.code === 'offline');
      }),
    [cache],
  );
  return isOffline;
}

/** Says that what is on the screen may be old, until the server answers again. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  if (!useIsOffline()) return <LiveBanner />;
  return (
    <Notice tone="warning" role="status" title={t('offlineTitle')}>
      {t('offlineText')}
    </Notice>
  );
}
