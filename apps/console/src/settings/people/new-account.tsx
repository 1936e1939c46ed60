import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { Dialog } from '../../shell/dialog';
import { useKept } from '../../typed/kept';
import { AccountFields } from './account-fields';
import { type Account, type AccountForm, sectionFor } from './accounts';
import { type Entry, EntryChoice, EntryGiven } from './entry-choice';

const NOBODY: AccountForm = { account: '', name: '', email: '', role: 'handler', section: '' };

/** Lets somebody in; the first password is shown once, here. */
export function NewAccount({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { typed = NOBODY, keep, forget } = useKept<AccountForm>('new-account');
  const [entry, choose] = useState<Entry>('password');
  const create = useMutation<{ account: Account; password: string | null }, ApiProblem>({
    mutationFn: () =>
      post('/accounts', { ...typed, section: sectionFor(typed.role, typed.section), entry }),
    onSuccess: () => {
      forget();
      void client.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  if (create.data) {
    return (
      <Dialog
        // The password is shown this once: only who says so has noted it.
        {...{ opened: true, onClose: () => undefined, withCloseButton: false }}
        title={t('accountNew')}
        size="lg"
      >
        <Stack>
          <EntryGiven name={create.data.account.name} password={create.data.password} />
          <Group justify="flex-end">
            <Button onClick={close} data-autofocus>
              {t('entryDone')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog opened onClose={close} title={t('accountNew')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={create.error} />
          <AccountFields
            given={typed}
            set={(change) => keep({ ...typed, ...change })}
            problem={create.error}
            isNew
          />
          <EntryChoice entry={entry} choose={choose} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('accountCreate')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
