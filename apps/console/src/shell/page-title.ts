import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab after the screen. */
export function usePageTitle(name: string): void {
  const { t } = useTranslation();
  const title = `${name} · ${t('title')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
