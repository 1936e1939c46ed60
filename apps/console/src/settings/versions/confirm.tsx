import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceTable } from './difference-table';
import type { SettingDesk } from './use-setting';

/** What was changed, why, and the button that makes it so. */
export function Confirm({ desk, isReady }: { desk: SettingDesk; isReady: boolean }) {
  const { t } = useTranslation();
  const { typed: reason = '', keep } = desk.reason;
  const { newest, draft, isChanged, isStale, save, replace } = desk;
  if (!isChanged || !newest || !draft) {
    return (
      <Text size="sm" c="dimmed">
        {t('set_unchanged')}
      </Text>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(reason);
  };
  return (
    <section className="huiyin-card" aria-labelledby="setting-confirm">
      <Title order={2} size="h5" mb="xs" id="setting-confirm">
        {t('set_confirmTitle')}
      </Title>
      <Stack component="form" onSubmit={send as never}>
        <details>
          <summary>{t('set_differences')}</summary>
          <DifferenceTable
            from={newest.content}
            to={draft.content}
            fromName={t('set_versionNo', newest)}
            toName={t('set_yours')}
          />
        </details>
        <TextInput
          label={t('set_reason')}
          description={t('set_reasonHint')}
          required
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => keep(currentTarget.value)}
        />
        {!isReady && <Text size="sm">{t('set_lookFirst')}</Text>}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!isReady || isStale}>
            {t('set_save')}
          </Button>
          <Button variant="default" onClick={() => replace(undefined)}>
            {t('set_drop')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
