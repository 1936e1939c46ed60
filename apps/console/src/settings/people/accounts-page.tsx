import {
  Anchor,
  Badge,
  Button,
  Group,
  NativeSelect,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { useMe, useSectionName } from '../../session/session';
import { usePageTitle } from '../../shell/page-title';
import { writeMoment } from '../../words/moments';
import { type Account, ROLES } from './accounts';
import { NewAccount } from './new-account';

const NOT_NARROWED = { q: '', role: '', section: '', state: '' };
type Wanted = typeof NOT_NARROWED;

const questionOf = (wanted: Wanted): string =>
  `${new URLSearchParams(Object.entries(wanted).filter(([, value]) => value))}`;

/** Everybody who has an account: who they are, when they were here last, and whether they may come in. */
export function AccountsPage() {
  const { t } = useTranslation();
  const [wanted, want] = useState(NOT_NARROWED);
  const [question] = useDebouncedValue(questionOf(wanted), 200);
  const [isNew, adding] = useDisclosure();
  usePageTitle(t('accounts'));
  const found = useQuery<{ items: Account[] }, ApiProblem>({
    queryKey: ['accounts', question],
    queryFn: () => get(`/accounts?${question}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t('accounts')}
        </Title>
        <Button onClick={adding.open}>{t('accountNew')}</Button>
      </Group>
      <Narrow wanted={wanted} want={(change) => want({ ...wanted, ...change })} />
      <ProblemAlert problem={found.error} />
      {found.isPending && <Skeleton height={300} />}
      {found.data && (
        <Text size="sm" role="status">
          {t('accountCount', { n: found.data.items.length })}
        </Text>
      )}
      {found.data && found.data.items.length > 0 && (
        <ul className="huiyin-rows">
          {found.data.items.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
      {found.data?.items.length === 0 && <Text className="huiyin-card">{t('accountNone')}</Text>}
      {isNew && <NewAccount close={adding.close} />}
    </Stack>
  );
}

function Narrow({ wanted, want }: { wanted: Wanted; want: (change: Partial<Wanted>) => void }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const { sections } = useMe();
  const all = { value: '', label: t('allOfThem') };
  const select = (name: 'role' | 'section' | 'state', data: { value: string; label: string }[]) => (
    <NativeSelect
      label={t(`account_${name}`)}
      data={[all, ...data]}
      value={wanted[name]}
      onChange={(event) => want({ [name]: event.currentTarget.value })}
      style={{ flex: '1 1 9rem' }}
    />
  );
  return (
    <Group align="end" gap="sm">
      <TextInput
        type="search"
        label={t('accountSearch')}
        value={wanted.q}
        onChange={(event) => want({ q: event.currentTarget.value })}
        style={{ flex: '2 1 14rem' }}
      />
      {select(
        'role',
        ROLES.map((role) => ({ value: role, label: t(`role_${role}`) })),
      )}
      {select(
        'section',
        sections
          .filter(({ code }) => code !== 'TRIAGE')
          .map(({ code }) => ({ value: code, label: nameOf(code) })),
      )}
      {select('state', [
        { value: 'active', label: t('accountActive') },
        { value: 'locked', label: t('accountLocked') },
      ])}
    </Group>
  );
}

function Row({ one }: { one: Account }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const place = [one.section && nameOf(one.section), t(`role_${one.role}`)].filter(Boolean);
  return (
    <li style={{ padding: '10px 12px' }}>
      <Group justify="space-between" gap="4px 12px">
        <Group gap="xs">
          <Anchor
            component={Link}
            to="/settings/accounts/$id"
            params={{ id: one.id } as never}
            fw={600}
          >
            {one.name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {one.account}
          </Text>
          {!one.active && (
            <Badge color="#b3261e" tt="none" radius="sm">
              {t('accountLocked')}
            </Badge>
          )}
        </Group>
        <Text size="sm">{place.join(' · ')}</Text>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {one.email} ·{' '}
        {one.lastSignedInAt
          ? t('lastSignIn', { at: writeMoment(one.lastSignedInAt, i18n.language) })
          : t('neverSignedIn')}
      </Text>
    </li>
  );
}
