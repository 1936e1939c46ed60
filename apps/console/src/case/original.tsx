import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import type { CaseDetail } from '../api/model';
import { useMe } from '../session/session';
import { writeDay, writeMoment } from '../words/moments';
import { shortened } from './shortened';

/** What the customer wrote, untouched, and how to reach them. */
export function Original({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const client = useQueryClient();
  const shown = useMutation({
    mutationFn: () => post<{ body: string }>(`/cases/${c.caseNo}/original`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', c.caseNo], exact: true }),
  });
  const isOwn = useMe().section === c.lead;
  const body = shown.data?.body ?? c.body;
  const beginning = shortened(body);
  const { name, phone, email, address } = c.contact;
  const facts: [string, ReactNode][] = [
    [t('name'), name],
    [t('phone'), phone && <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>],
    [t('email'), email],
    [t('address'), address],
    [t('branch'), c.branch],
    [t('mailItemNo'), c.mailItemNo],
    [t('occurredOn'), c.occurredOn && writeDay(c.occurredOn, i18n.language)],
    [t('receivedAt'), `${writeMoment(c.receivedAt, i18n.language)} ${t(`channel_${c.channel}`)}`],
    [t('kind'), t(`kind_${c.kind}`)],
    [t('sourceRefNo'), c.sourceRefNo],
    [t('replyTo'), c.replyTo === 'requester' && t('replyToRequester')],
  ];
  return (
    <section className="huiyin-card">
      <Title order={3} size="h5" mb="xs">
        {t('original')}
      </Title>
      {beginning && !isWhole && <Text className="huiyin-text huiyin-no-print">{beginning}</Text>}
      {/* Paper shows all of it, whatever the screen shows. */}
      <Text className={`huiyin-text ${beginning && !isWhole ? 'huiyin-print-only' : ''}`}>
        {body}
      </Text>
      {c.isMasked && isOwn && <Masks shown={shown} />}
      {beginning && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          className="huiyin-no-print"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'showLess' : 'showAll')}
        </Button>
      )}
      <dl
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(12rem, 45%), 1fr))',
          gap: '8px 16px',
          margin: '16px 0 0',
        }}
      >
        {facts
          .filter(([, value]) => value)
          .map(([title, value]) => (
            <div key={title}>
              <Text component="dt" size="xs" c="dimmed">
                {title}
              </Text>
              <Text component="dd" m={0} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Text>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** The button that takes the masks off, and puts them on again. */
function Masks({ shown }: { shown: UseMutationResult<{ body: string }, Error, void> }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mt="xs" className="huiyin-no-print">
      <Button
        variant="default"
        size="xs"
        loading={shown.isPending}
        onClick={() => (shown.data ? shown.reset() : shown.mutate())}
      >
        {t(shown.data ? 'hideOriginal' : 'showOriginal')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('showOriginalHint')}
      </Text>
    </Group>
  );
}
