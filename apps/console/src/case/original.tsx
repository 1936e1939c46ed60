import { Anchor, Button, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';
import { writeDay, writeMoment } from '../words/moments';
import { shortened } from './shortened';

/** What the customer wrote, untouched, and how to reach them. */
export function Original({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const beginning = shortened(c.body);
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
      <Text className="huiyin-text">{isWhole ? c.body : (beginning ?? c.body)}</Text>
      {beginning && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
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
