import { TextInput, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewsOf } from '../queue/views';
import { useMe } from '../session/session';
import { Dialog } from './dialog';

interface Props {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

interface Place {
  readonly name: string;
  readonly to: string;
  readonly search: object;
}

/** Ctrl-K: go to a list, straight to a case by its number, or look through all cases. */
export function Palette({ isOpen, open, close }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  useHotkeys([['mod+K', open]], []);
  const places = usePlaces(text.trim());
  const go = ({ to, search }: Place) => {
    close();
    setText('');
    void navigate({ to, search: search as never });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (places[0]) go(places[0]);
  };
  return (
    <Dialog opened={isOpen} onClose={close} title={t('goTo')}>
      <form onSubmit={submit} onKeyDown={moveBetweenButtons}>
        <TextInput
          aria-label={t('goToHint')}
          placeholder={t('goToHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
          autoFocus
          mb="sm"
        />
        <ul className="huiyin-rows">
          {places.map((place) => (
            <li key={`${place.name}`}>
              <UnstyledButton type="button" className="huiyin-row" onClick={() => go(place)}>
                {place.name}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}

/** What the typed words may mean, the likeliest first. */
function usePlaces(text: string): Place[] {
  const { t } = useTranslation();
  const me = useMe();
  const views = viewsOf(me);
  const lists: Place[] = [
    ...views.map((view) => ({ name: t(`view_${view}`), to: '/', search: { view } })),
    { name: t('board'), to: '/board', search: {} },
    { name: t('plan'), to: '/plan', search: {} },
    { name: t('calendar'), to: '/calendar', search: {} },
  ].filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  if (text === '' || views.length === 0) return lists;
  const isCaseNo = /^\d{2,3}-\d+$/.test(text);
  return [
    ...(isCaseNo ? [{ name: t('openCase', { text }), to: `/cases/${text}`, search: {} }] : []),
    ...lists,
    { name: t('searchAll', { text }), to: '/', search: { view: 'all', q: text } },
  ];
}

/** Arrow keys walk through the field and the places below it. */
function moveBetweenButtons(event: KeyboardEvent<HTMLFormElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}
