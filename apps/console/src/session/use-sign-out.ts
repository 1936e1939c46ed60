import { useTranslation } from 'react-i18next';
import { sendAll } from '../queue/triage/given';
import { countKept, forgetKept } from '../typed/kept';
import { endSession } from './end-session';

/** Signs out; asks first where something typed would be lost, and sends what could still be undone. */
export function useSignOut(): () => Promise<void> {
  const { t, i18n } = useTranslation();
  return async () => {
    const n = countKept();
    if (n > 0 && !window.confirm(t('signOutUnsaved', { n }))) return;
    await sendAll();
    await endSession(t, i18n.language, forgetKept);
  };
}
