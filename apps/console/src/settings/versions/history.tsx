import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { ApiProblem, SettingVersion, SettingVersions } from '../../api/model';
import { inLanguage } from '../../words/both-languages';
import { writeMoment } from '../../words/moments';
import { DifferenceTable } from './difference-table';
import type { SettingDesk } from './use-setting';

type Line = SettingVersions['items'][number];

/** Who changed the setting, when and why; what each change was, and the way back to it. */
export function History({ name, desk }: { name: string; desk: SettingDesk }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<number>();
  const found = useQuery<SettingVersions, ApiProblem>({
    queryKey: ['settings', name, 'versions', desk.newest?.version],
    queryFn: () => get(`/settings/${name}/versions`),
  });
  if (!found.data) return <Skeleton height={120} />;
  return (
    <ol className="huiyin-rows">
      {found.data.items.map((line) => (
        <li key={line.version} style={{ padding: '10px 12px' }}>
          <Group justify="space-between" align="start">
            <div>
              <Text fw={600}>
                {t('set_versionNo', line)}
                {line.version === desk.found.data?.inUse && ` · ${t('set_inUse')}`}
              </Text>
              <Text className="huiyin-text">{inLanguage(line.reason, i18n.language)}</Text>
              <Text size="sm" c="dimmed">
                {line.changedBy}
                {line.version > 0 && ` · ${writeMoment(line.changedAt, i18n.language)}`}
              </Text>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              aria-expanded={open === line.version}
              aria-label={t('set_lookAt', line)}
              onClick={() => setOpen(open === line.version ? undefined : line.version)}
            >
              {t('set_look')}
            </Button>
          </Group>
          {open === line.version && <Version name={name} line={line} desk={desk} />}
        </li>
      ))}
    </ol>
  );
}

function Version({ name, line, desk }: { name: string; line: Line; desk: SettingDesk }) {
  const { t } = useTranslation();
  const versionOf = (version: number) => ({
    queryKey: ['settings', name, version],
    queryFn: () => get<SettingVersion>(`/settings/${name}/versions/${version}`),
  });
  const one = useQuery(versionOf(line.version));
  const former = useQuery({ ...versionOf(line.version - 1), enabled: line.version > 0 });
  if (!one.data) return <Skeleton height={60} />;
  const { content } = one.data;
  return (
    <Stack mt="sm" gap="sm">
      {former.data && (
        <DifferenceTable
          from={former.data.content}
          to={content}
          fromName={t('set_versionNo', former.data)}
          toName={t('set_versionNo', line)}
        />
      )}
      {line.version !== desk.newest?.version && (
        <>
          <Text size="sm">{t('set_backHint')}</Text>
          <Button style={{ alignSelf: 'start' }} onClick={() => desk.replace(content)}>
            {t('set_back', line)}
          </Button>
          {desk.isChanged && (
            <Text role="status" size="sm">
              {t('set_backDone')}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
