import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { call } from '../api/client';
import type { ApiProblem } from '../api/model';
import { inLanguage } from '../words/both-languages';

/**
 * Ends the session and begins anew with the sign-in page. Where the server did not end it, nobody is
 * signed out: the page says so and stays as it is, with everything that was typed.
 */
export async function endSession(t: TFunction, language: string, ended?: () => void) {
  try {
    await call('DELETE', '/session');
  } catch (error) {
    const { status, detail } = error as ApiProblem;
    if (status !== 401) {
      notifications.show({
        color: 'red',
        autoClose: false,
        title: t('signOutFailed'),
        message: inLanguage(detail, language),
        closeButtonProps: { 'aria-label': t('closeWindow') },
      });
      return;
    }
  }
  ended?.();
  window.location.assign('/console/');
}
