import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../case/problem-alert';
import { Dialog } from '../../shell/dialog';
import type { QueueFilter } from '../filters/filters';
import { useChangeSavedViews } from './saved-views';

/** Keeps the list as it is narrowed and ordered now under a name of one's own. */
export function SaveView({ filter }: { filter: QueueFilter }) {
  const { t } = useTranslation();
  const [name, setName] = useState<string>();
  const { mutate, error, isPending } = useChangeSavedViews();
  const close = () => setName(undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ method: 'POST', path: '', body: { name, filter } }, { onSuccess: close });
  };
  return (
    <>
      <Button variant="default" size="compact-sm" h={30} onClick={() => setName('')}>
        {t('saveView')}
      </Button>
      {name !== undefined && (
        <Dialog opened onClose={close} title={t('saveView')}>
          <form onSubmit={submit}>
            <Stack>
              <ProblemAlert problem={error} />
              <TextInput
                label={t('viewName')}
                description={t('viewNameHint')}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                maxLength={40}
                required
                withAsterisk={false}
                data-autofocus
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {t('cancel')}
                </Button>
                <Button type="submit" loading={isPending}>
                  {t('saveViewNow')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
}
