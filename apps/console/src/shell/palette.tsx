import { Modal, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewsOf } from '../queue/views';
import { useMe } from '../session/session';

/** Ctrl-K: go to a list or straight to a case by its number. */
export function Palette() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure();
  const [text, setText] = useState('');
  useHotkeys([['mod+K', open]], []);
  const places = [
    ...viewsOf(me).map((view) => ({ name: t(`view_${view}`), to: '/', search: { view } })),
    { name: t('board'), to: '/board', search: {} },
    { name: t('plan'), to: '/plan', search: {} },
  ].filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  const caseNo = /^\d{2,3}-\d+$/.exec(text.trim())?.[0];
  const go = (to: string, search: object) => {
    close();
    setText('');
    void navigate({ to, search: search as never });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (caseNo) go(`/cases/${caseNo}`, {});
    else if (places[0]) go(places[0].to, places[0].search);
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Ctrl-K">
      <form onSubmit={submit}>
        <TextInput
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
      </form>
      <Stack gap={4} mt="sm">
        {places.map(({ name, to, search }) => (
          <UnstyledButton key={name} p="xs" onClick={() => go(to, search)}>
            {name}
          </UnstyledButton>
        ))}
      </Stack>
    </Modal>
  );
}
