import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem, SettingPreview } from '../../api/model';
import { Notice } from '../../shell/notice';
import { inLanguage } from '../../words/both-languages';
import { writeMoment } from '../../words/moments';
import type { SettingDesk } from '../versions/use-setting';
import { whereOf } from '../versions/where';
import { CHANNELS, KINDS } from './words-of';

/** Now in Taipei, as a date-time field has it. */
const nowInTaipei = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);

/** A case that might come: what it would be promised, and who would be told when. */
export function Sample({ desk }: { desk: SettingDesk }) {
  const { t, i18n } = useTranslation();
  const [given, give] = useState({
    ...{ channel: 'manager_mailbox', kind: 'complaint', urgent: false, at: nowInTaipei() },
  });
  const trial = useMutation<SettingPreview, ApiProblem>({
    mutationFn: () =>
      post('/settings/sla-policies/preview', {
        content: desk.draft?.content,
        policySample: { ...given, at: `${given.at}:00+08:00` },
      }),
  });
  const set = (change: Partial<typeof given>) => {
    give({ ...given, ...change });
    trial.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    trial.mutate();
  };
  return (
    <section className="huiyin-card" aria-labelledby="setting-sample">
      <Title order={2} size="h5" mb="xs" id="setting-sample">
        {t('set_sample')}
      </Title>
      <Text size="sm" mb="xs">
        {t('set_sampleHint')}
      </Text>
      <Group component="form" align="end" onSubmit={send as never}>
        <TextInput
          type="datetime-local"
          label={t('set_sampleAt')}
          required
          value={given.at}
          onChange={({ currentTarget }) => set({ at: currentTarget.value })}
        />
        <NativeSelect
          label={t('set_sampleChannel')}
          value={given.channel}
          data={CHANNELS.map((value) => ({ value, label: t(`channel_${value}`) }))}
          onChange={({ currentTarget }) => set({ channel: currentTarget.value })}
        />
        <NativeSelect
          label={t('set_sampleKind')}
          value={given.kind}
          data={KINDS.map((value) => ({ value, label: t(`kind_${value}`) }))}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
        />
        <Checkbox
          label={t('set_urgent_true')}
          checked={given.urgent}
          onChange={({ currentTarget }) => set({ urgent: currentTarget.checked })}
        />
        <Button type="submit" variant="default" loading={trial.isPending}>
          {t('set_try')}
        </Button>
      </Group>
      {trial.error && (
        <Notice tone="error" role="alert">
          {inLanguage(trial.error.errors[0]?.message ?? trial.error.detail, i18n.language)}
        </Notice>
      )}
      {trial.data && trial.data.faults.length > 0 && (
        <Notice tone="error" role="alert" title={t('set_faultsFirst')}>
          <ul className="huiyin-faults">
            {trial.data.faults.map(({ path, message }) => (
              <li key={path + message}>
                {whereOf(desk.draft?.content, path, (key) => t(key)) + t('colon')}
                {inLanguage(message, i18n.language)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {trial.data?.policy && <Promised policy={trial.data.policy} />}
    </section>
  );
}

function Promised({ policy }: { policy: NonNullable<SettingPreview['policy']> }) {
  const { t, i18n } = useTranslation();
  const at = (iso: string) => writeMoment(iso, i18n.language);
  return (
    <Stack mt="md" gap="xs">
      <Text role="status" fw={600}>
        {t('set_byRule', policy)}
      </Text>
      <div className="huiyin-moves" role="region" tabIndex={0} aria-label={t('set_sample')}>
        <Table miw={560}>
          <Table.Thead>
            <Table.Tr>
              {(['at', 'what', 'who'] as const).map((head) => (
                <Table.Th key={head}>{t(`set_head_${head}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {policy.deadlines.flatMap(({ target, dueAt, alerts }) => [
              <Table.Tr key={target}>
                <Table.Td className="huiyin-figures">{at(dueAt)}</Table.Td>
                <Table.Th scope="row">
                  {t('set_deadlineOf', { name: t(`set_at_${target}`) })}
                </Table.Th>
                <Table.Td />
              </Table.Tr>,
              ...alerts.map((alert) => (
                <Table.Tr key={`${target} ${alert.rung}`}>
                  <Table.Td className="huiyin-figures">{at(alert.toldAt)}</Table.Td>
                  <Table.Td>
                    {t('set_rungTold', { rung: alert.rung })}
                    {alert.toldAt !== alert.at && ` ${t('set_waits', { at: at(alert.at) })}`}
                  </Table.Td>
                  <Table.Td>
                    {t('bracketed', {
                      name: alert.to.map((role) => t(`role_${role}`)).join(t('comma')),
                      more: alert.by.map((way) => t(`set_by_${way}`)).join(t('comma')),
                    })}
                  </Table.Td>
                </Table.Tr>
              )),
            ])}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}
