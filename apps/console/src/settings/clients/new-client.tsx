import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { Dialog } from '../../shell/dialog';
import { Once } from '../people/once';
import { type Client, CLIENTS, RIGHTS } from './clients';

/** Lets another system in; its key is shown once, here. */
export function NewClient({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, call] = useState('');
  const [may, give] = useState<string[]>([]);
  const admit = useMutation<{ client: Client; key: string }, ApiProblem>({
    mutationFn: () => post('/clients', { name, may }),
    onSuccess: () => client.invalidateQueries({ queryKey: CLIENTS }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    admit.mutate();
  };
  if (admit.data) {
    return (
      <Dialog opened onClose={close} title={t('clientNew')} size="lg">
        <Stack>
          <Once
            title={t('clientKeyOf', { name: admit.data.client.name })}
            value={admit.data.key}
            hint={t('clientKeyOnce')}
          />
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
    <Dialog opened onClose={close} title={t('clientNew')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={admit.error} />
          <TextInput
            label={t('clientName')}
            description={t('clientNameHint')}
            value={name}
            onChange={(event) => call(event.currentTarget.value)}
            required
            withAsterisk={false}
            maxLength={100}
            autoComplete="off"
            data-autofocus
          />
          <Checkbox.Group label={t('clientMay')} value={may} onChange={give}>
            <Stack gap="xs" mt={6}>
              {RIGHTS.map((right) => (
                <Checkbox key={right} value={right} label={t(`right_${right}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={may.length === 0} loading={admit.isPending}>
              {t('clientAdmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
