import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../api/model';
import { useKept } from '../typed/kept';
import { inLanguage } from '../words/both-languages';
import { bodyOf, type Values } from './fields/action-body';
import { ActionFields } from './fields/action-fields';
import { ProblemAlert } from './problem-alert';
import type { Act } from './use-case';
import { Dialog } from '../shell/dialog';

interface Props {
  readonly c: CaseDetail;
  readonly action: Action;
  readonly act: Act;
  readonly preset?: Values;
  readonly close: () => void;
}

/** What makes two suggestions the same one. */
const TARGETS = ['to', 'into'] as const;

/** Asks for what an action needs. What was typed stays, also when it is closed, until the action is done. */
export function ActionDialog({ c, action, act, preset, close }: Props) {
  const { t, i18n } = useTranslation();
  const { typed, keep, forget } = useKept<Values>(`${c.caseNo}.${action}`);
  // A suggestion fills the fields, unless the same one was being worked on.
  const [isFresh, setFresh] = useState(
    () => preset && TARGETS.some((name) => typed?.[name] !== preset[name]),
  );
  const shown: Values = preset && isFresh ? preset : (typed ?? {});
  const set = (name: string) => (value: string | null) => {
    setFresh(false);
    keep({ ...shown, [name]: value ?? '' });
  };
  const errorOf = (name: string) => {
    const fault = act.error?.errors.find(({ path }) => path === name);
    return fault && inLanguage(fault.message, i18n.language);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(
      { action, body: bodyOf(action, shown) },
      {
        onSuccess: () => {
          forget();
          close();
        },
      },
    );
  };
  return (
    <Dialog opened onClose={close} title={`${t(`a_${action}`)} ${c.caseNo}`} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={act.error} />
          <ActionFields c={c} action={action} shown={shown} set={set} errorOf={errorOf} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {t(`a_${action}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
