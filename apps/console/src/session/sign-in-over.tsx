import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
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
    opened?.showModal();
    opened?.querySelector<HTMLElement>('input[type=password]')?.focus();
    opened?.addEventListener('close', reopen);
    return () => {
      opened?.removeEventListener('close', reopen);
      opened?.close();
    };
  }, []);
  // Beside the page, which an open dialog has made unreachable.
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby="sign-in-title"
      onCancel={(event) => event.preventDefault()}
      style={{
        border: 0,
        zIndex: 2000,
        borderRadius: 12,
        padding: 0,
        width: 'min(440px, calc(100vw - 32px))',
        background: 'var(--huiyin-card)',
        color: 'inherit',
      }}
    >
      <SignInForm signedIn={signedIn} account={me.account} note={t('sessionEnded')} />
    </dialog>,
    document.body,
  );
}
