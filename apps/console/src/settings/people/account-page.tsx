import { Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, get } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { useSectionName } from '../../session/session';
import { Notice } from '../../shell/notice';
import { usePageTitle } from '../../shell/page-title';
import { writeMoment } from '../../words/moments';
import { AccountActions } from './account-actions';
import { AccountFields } from './account-fields';
import { type AccountDetail, type AccountForm, sectionFor } from './accounts';
import { HandOver } from './hand-over';

/** One account: who it is, what may be done with it, what it has in hand, and what was done with it. */
export function AccountPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const found = useQuery<AccountDetail, ApiProblem>({
    queryKey: ['accounts', 'one', id],
    queryFn: () => get(`/accounts/${encodeURIComponent(id)}`),
  });
  usePageTitle(found.data?.name ?? t('accounts'));
  const one = found.data;
  return (
    <Stack>
      <Group gap="sm">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {one ? `${one.name} · ${one.account}` : t('accounts')}
        </Title>
        {one && !one.active && (
          <Badge color="#b3261e" tt="none" radius="sm">
            {t('accountLocked')}
          </Badge>
        )}
      </Group>
      <ProblemAlert problem={found.error} />
      {found.isPending && <Skeleton height={300} />}
      {one && (
        <>
          <AccountActions one={one} />
          <HandOver one={one} />
          <ChangeForm key={one.id} one={one} />
          <Record one={one} />
        </>
      )}
    </Stack>
  );
}

function ChangeForm({ one }: { one: AccountDetail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, type] = useState<Partial<AccountForm>>({});
  const given: AccountForm = { ...one, section: one.section ?? '', ...typed };
  const change = useMutation<unknown, ApiProblem>({
    mutationFn: () => {
      const { name, email, role } = given;
      const section = sectionFor(role, given.section);
      return call('PUT', `/accounts/${one.id}`, { name, email, role, section });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['accounts'] });
      type({});
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className="huiyin-card">
      <Title order={2} size="h5" mb="xs">
        {t('accountChange')}
      </Title>
      <Stack component="form" onSubmit={submit as never} maw={560}>
        <ProblemAlert problem={change.error} />
        <AccountFields
          given={given}
          set={(next) => {
            type({ ...typed, ...next });
            if (change.isSuccess) change.reset();
          }}
          problem={change.error}
        />
        <Text size="sm">{t('accountChangeHint')}</Text>
        {change.isSuccess && (
          <Notice tone="next" role="status">
            {t('accountChanged')}
          </Notice>
        )}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('accountSave')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

type Tell = (field: string, value: unknown) => string;

/** What changed, such as "Role: Handler → Supervisor", in the reader's language. */
const changesIn = (data: Readonly<Record<string, unknown>>, tell: Tell) =>
  Object.entries(data).flatMap(([field, value]) =>
    Array.isArray(value)
      ? [{ field, words: value.map((one) => tell(field, one)).join(' → ') }]
      : [],
  );

function Record({ one }: { one: AccountDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const tell: Tell = (field, value) => {
    if (field === 'section') return nameOf(value as string | null);
    return field === 'role' ? t(`role_${value}`) : String(value);
  };
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {t('accountRecord')}
      </Title>
      {one.events.length === 0 && <Text size="sm">{t('accountRecordNone')}</Text>}
      {one.events.length > 0 && (
        <ul className="huiyin-rows">
          {one.events.map(({ type, at, actor, data }, i) => (
            <li key={i} style={{ padding: '8px 12px' }}>
              <Text size="sm">
                {t(`ae_${type}`)}
                {typeof data.reason === 'string' && (
                  <span style={{ display: 'block', overflowWrap: 'anywhere' }}>
                    {t('labelled', { label: t('reasonWhy'), value: data.reason })}
                  </span>
                )}
                {changesIn(data, tell).map(({ field, words }) => (
                  <span key={field} style={{ display: 'block', overflowWrap: 'anywhere' }}>
                    {t('labelled', { label: t(`account_${field}`), value: words })}
                  </span>
                ))}
              </Text>
              <Text size="xs" c="dimmed">
                {actor.name} · {writeMoment(at, i18n.language)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
