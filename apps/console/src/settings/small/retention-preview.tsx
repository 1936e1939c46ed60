import { Button, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem, SettingPreview } from '../../api/model';
import { Notice } from '../../shell/notice';
import { inLanguage } from '../../words/both-languages';
import type { SettingDesk } from '../versions/use-setting';

interface Due {
  readonly channel: string;
  readonly now: number;
  readonly then: number;
}
type Preview = SettingPreview & {
  readonly retention?: { readonly channels: readonly Due[] } | null;
};

/** How many cases would lose their personal data the coming night, by the terms as they were and as typed. */
export function RetentionPreview({ desk }: { desk: SettingDesk }) {
  const { t, i18n } = useTranslation();
  const trial = useMutation<Preview, ApiProblem>({
    mutationFn: () => post('/settings/retention/preview', { content: desk.draft?.content }),
  });
  const faults = trial.data?.faults ?? trial.error?.errors ?? [];
  return (
    <section className="huiyin-card" aria-labelledby="setting-retention">
      <Title order={2} size="h5" mb="xs" id="setting-retention">
        {t('set_dueTonight')}
      </Title>
      <Text size="sm" mb="xs">
        {t('set_dueTonightHint')}
      </Text>
      <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
        {t('set_dueCount')}
      </Button>
      {(faults.length > 0 || trial.error) && (
        <Notice tone="error" role="alert" title={t('set_faultsFirst')}>
          <ul className="huiyin-faults">
            {faults.map(({ path, message }) => (
              <li key={path + message}>{inLanguage(message, i18n.language)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {trial.data?.retention && <Counted channels={trial.data.retention.channels} />}
    </section>
  );
}

function Counted({ channels }: { channels: readonly Due[] }) {
  const { t } = useTranslation();
  const sum = (which: 'now' | 'then') => channels.reduce((n, one) => n + one[which], 0);
  return (
    <>
      <Text role="status" fw={600} mt="md">
        {t('set_dueSum', { now: sum('now'), then: sum('then') })}
      </Text>
      <div className="huiyin-moves" role="region" tabIndex={0} aria-label={t('set_dueTonight')}>
        <Table miw={360}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('set_at_channels')}</Table.Th>
              <Table.Th>{t('set_dueNow')}</Table.Th>
              <Table.Th>{t('set_dueThen')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {channels.map(({ channel, now, then }) => (
              <Table.Tr key={channel}>
                <Table.Th scope="row" fw={400}>
                  {t(`channel_${channel}`)}
                </Table.Th>
                <Table.Td className="huiyin-figures">{now}</Table.Td>
                <Table.Td className="huiyin-figures">{then}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
