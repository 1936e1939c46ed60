import { TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog';
import { type Entry, useEntries } from './entries';

interface Props {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Ctrl-K: do something with the open or the chosen cases, go anywhere, or look through all cases. */
export function Palette({ isOpen, close }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={isOpen} onClose={close} title={t('goTo')} size="lg">
      <Choices close={close} />
    </Dialog>
  );
}

function Choices({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const entries = useEntries(text.trim());
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    // The dialog gives the focus back first; what is opened next may take it.
    setTimeout(entry.run);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(entries[at]);
  };
  const move = (event: KeyboardEvent) => {
    // The list is always open here, so Escape has only the palette to close.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) return close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || entries.length === 0) return;
    event.preventDefault();
    const next = (at + step + entries.length) % entries.length;
    setAt(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        role="combobox"
        aria-label={t('goToHint')}
        aria-controls={`${id}-list`}
        aria-expanded
        aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t('goToHint')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={move}
        data-autofocus
        autoFocus
        mb="sm"
      />
      <ul
        className="huiyin-rows huiyin-palette"
        role="listbox"
        id={`${id}-list`}
        aria-label={t('goTo')}
      >
        {entries.map((entry, i) => (
          <li
            key={`${entry.group} ${entry.text}`}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            className="huiyin-option"
            onClick={() => run(entry)}
          >
            {entry.text}
            <span className="huiyin-option-group">{t(`palette_${entry.group}`)}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}
