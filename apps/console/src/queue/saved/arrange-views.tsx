import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../case/problem-alert';
import { Dialog } from '../../shell/dialog';
import { moved, useChangeSavedViews, useSavedViews } from './saved-views';
import { DownIcon, UpIcon } from '../../shell/icons';

/** Renames, orders and deletes one's own views. */
export function ArrangeViews({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const views = useSavedViews().data?.items ?? [];
  const { mutate, error } = useChangeSavedViews();
  const rename = (id: string, former: string, name: string) => {
    if (name.trim() && name !== former) mutate({ method: 'PATCH', path: `/${id}`, body: { name } });
  };
  const move = (id: string, step: number) =>
    mutate({ method: 'PUT', path: '/order', body: { ids: moved(views, id, step) } });
  return (
    <Dialog opened onClose={close} title={t('arrangeViews')} size="lg">
      <Stack>
        <ProblemAlert problem={error} />
        {views.length === 0 && <Text>{t('noSavedViews')}</Text>}
        {views.map(({ id, name }, i) => (
          <Group key={id} gap={6} wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={t('viewName')}
              defaultValue={name}
              maxLength={40}
              onBlur={(event) => rename(id, name, event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('moveUp', { name })}
              disabled={i === 0}
              onClick={() => move(id, -1)}
            >
              <UpIcon />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('moveDown', { name })}
              disabled={i === views.length - 1}
              onClick={() => move(id, 1)}
            >
              <DownIcon />
            </ActionIcon>
            <Button
              variant="default"
              px="xs"
              aria-label={t('deleteView', { name })}
              onClick={() => mutate({ method: 'DELETE', path: `/${id}` })}
            >
              {t('delete')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Dialog>
  );
}
