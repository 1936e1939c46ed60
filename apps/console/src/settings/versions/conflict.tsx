import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { ApiProblem, SettingVersion } from '../../api/model';
import { Notice } from '../../shell/notice';
import { DifferenceTable } from './difference-table';
import type { SettingDesk } from './use-setting';

/** Somebody kept a newer version meanwhile: theirs and ours, and the choice. */
export function Conflict({ desk }: { desk: SettingDesk }) {
  const { t } = useTranslation();
  const { newest, draft, goOn, replace } = desk;
  const base = useQuery<SettingVersion, ApiProblem>({
    queryKey: ['settings', newest?.name, draft?.basedOn],
    queryFn: () => get(`/settings/${newest?.name}/versions/${draft?.basedOn}`),
  });
  if (!newest || !draft) return null;
  return (
    <Notice tone="warning" role="alert" title={t('set_conflict', newest)}>
      <Stack gap="xs">
        <Text size="sm">{t('set_conflictWhat')}</Text>
        {base.data && (
          <>
            <Text fw={600}>{t('set_theirs')}</Text>
            <DifferenceTable
              from={base.data.content}
              to={newest.content}
              fromName={t('set_versionNo', base.data)}
              toName={t('set_versionNo', newest)}
            />
          </>
        )}
        <Text fw={600}>{t('set_ours')}</Text>
        <DifferenceTable
          from={newest.content}
          to={draft.content}
          fromName={t('set_versionNo', newest)}
          toName={t('set_yours')}
        />
        <Group>
          <Button onClick={goOn}>{t('set_goOn')}</Button>
          <Button variant="default" onClick={() => replace(undefined)}>
            {t('set_takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Notice>
  );
}
