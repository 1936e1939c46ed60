import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { goOnAtHeading } from './go-on';

/** A list that is open in a field closes first. */
const OPEN_LIST = '[aria-expanded="true"]';

const page = () => document.getElementById('root');

/** A dialog over the page: nothing below it can be reached meanwhile, and the focus goes back where it came from. */
export function Dialog({ opened, ...rest }: ModalProps) {
  const { t } = useTranslation();
  const former = useRef<Element | null>(null);
  if (opened && !former.current) former.current = document.activeElement;
  useEffect(() => {
    const below = page();
    if (!opened || !below) return;
    below.inert = true;
    return () => {
      below.inert = false;
      const back = former.current;
      former.current = null;
      if (back === document.body) return;
      if (back instanceof HTMLElement && back.isConnected) back.focus();
      // What was pressed may be gone, or dead by what it did.
      if (document.activeElement !== back) goOnAtHeading();
    };
  }, [opened]);
  return (
    <Modal
      opened={opened}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('closeWindow') }}
      // The library's <header> counts as a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      {...rest}
      // Escape counts where it is pressed: not while signing in again lies over this.
      closeOnEscape={false}
      onKeyDown={(event) => {
        const isForField = event.target instanceof Element && event.target.matches(OPEN_LIST);
        if (event.key === 'Escape' && !isForField) rest.onClose();
      }}
    />
  );
}
