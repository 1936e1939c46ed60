import { Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { usePageTitle } from '../../shell/page-title';
import { writeMoment } from '../../words/moments';
import { type Client, CLIENTS } from './clients';
import { NewClient } from './new-client';
import { RevokeClient } from './revoke-client';

/** The systems that come in by themselves: what each may, when its key was last used, and its end. */
export function ClientsPage() {
  const { t } = useTranslation();
  const [isNew, adding] = useDisclosure();
  const [ending, end] = useState<Client>();
  usePageTitle(t('clients'));
  const found = useQuery<{ items: Client[] }, ApiProblem>({
    queryKey: CLIENTS,
    queryFn: () => get('/clients'),
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t('clients')}
        </Title>
        <Button onClick={adding.open}>{t('clientNew')}</Button>
      </Group>
      <Text>{t('clientsAbout')}</Text>
      <ProblemAlert problem={found.error} />
      {found.isPending && <Skeleton height={200} />}
      {found.data?.items.length === 0 && <Text>{t('clientNone')}</Text>}
      {found.data && found.data.items.length > 0 && (
        <ul className="huiyin-rows">
          {found.data.items.map((one) => (
            <Row key={one.id} one={one} end={() => end(one)} />
          ))}
        </ul>
      )}
      {isNew && <NewClient close={adding.close} />}
      {ending && <RevokeClient one={ending} close={() => end(undefined)} />}
    </Stack>
  );
}

function Row({ one, end }: { one: Client; end: () => void }) {
  const { t, i18n } = useTranslation();
  const at = (iso: string) => writeMoment(iso, i18n.language);
  return (
    <li style={{ padding: '10px 12px' }}>
      <Group justify="space-between" align="start" gap="4px 12px">
        <div>
          <Group gap="xs">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {one.name}
            </Text>
            {!one.active && (
              <Badge color="#b3261e" tt="none" radius="sm">
                {t('clientRevoked')}
              </Badge>
            )}
          </Group>
          <Text size="sm">
            {t('labelled', {
              label: t('clientMay'),
              value: one.may.map((right) => t(`right_${right}`)).join(t('comma')),
            })}
          </Text>
          <Text size="sm" c="dimmed">
            {one.lastUsedAt ? t('clientUsed', { at: at(one.lastUsedAt) }) : t('clientUnused')}
          </Text>
        </div>
        {one.active && (
          <Button
            size="xs"
            variant="default"
            onClick={end}
            aria-label={t('labelled', { label: t('clientRevoke'), value: one.name })}
          >
            {t('clientRevoke')}
          </Button>
        )}
      </Group>
      <Steps one={one} />
    </li>
  );
}

/** Who let the system in, who ended its key, and why. */
function Steps({ one }: { one: Client }) {
  const { t, i18n } = useTranslation();
  const steps = one.events.map(({ type, at, actor, data }) => ({
    ...{ words: t(`ae_${type}`), at, by: actor.name },
    reason: typeof data.reason === 'string' ? data.reason : '',
  }));
  const isUnrecorded = steps.every(({ words }) => words !== t('ae_client.admitted'));
  const first = { words: t('ae_client.admitted'), at: one.createdAt, by: '', reason: '' };
  return (
    <Text size="xs" c="dimmed" component="div" mt={4} style={{ overflowWrap: 'anywhere' }}>
      {[...steps, ...(isUnrecorded ? [first] : [])].map(({ words, at, by, reason }) => (
        <div key={words + at}>
          {[words, by, writeMoment(at, i18n.language), reason].filter(Boolean).join(' · ')}
        </div>
      ))}
    </Text>
  );
}
