import { useTranslation } from 'react-i18next';
import { Notice } from '../shell/notice';
import { useIsMissed } from './live-state';

/** Says that changes of others come later than they should; nothing else has to be done about it. */
export function LiveBanner() {
  const { t } = useTranslation();
  if (!useIsMissed()) return null;
  return (
    <Notice tone="quiet" role="status">
      {t('liveMissed')}
    </Notice>
  );
}
