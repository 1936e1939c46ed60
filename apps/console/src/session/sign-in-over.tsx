import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/model';
import { SignInForm } from './sign-in';

/**
 * Signing in again over the page. The browser's own modal dialog lies above everything else, also
 * above a dialog that is open, and nothing below it can be reached meanwhile.
 */
export function SignInOver({ me, signedIn }: { me: Me; signedIn: (me: Me) => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    const reopen = () => opened?.isConnected && opened.showModal();
    // Escape would go on to the dialog below and close it.
    const hold = (event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation();
    opened?.showModal();
    opened?.addEventListener('close', reopen);
    opened?.addEventListener('keydown', hold);
    return () => {
      opened?.removeEventListener('close', reopen);
      opened?.removeEventListener('keydown', hold);
      opened?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="sign-in-title"
      onCancel={(event) => event.preventDefault()}
      style={{
        border: 0,
        borderRadius: 12,
        padding: 0,
        width: 'min(440px, calc(100vw - 32px))',
        background: 'var(--huiyin-card)',
        color: 'inherit',
      }}
    >
      <SignInForm signedIn={signedIn} account={me.account} note={t('sessionEnded')} />
    </dialog>
  );
}
