import { Alert, Box, Button, Card, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';
import { DueChip, StateChips } from '../queue/chips';
import { useSectionName } from '../session/session';
import { writeMoment } from '../words/i18n';
import { ActionBar } from './action-bar';
import { Reply } from './reply';
import { RoutingPanel } from './routing-panel';
import { Timeline } from './timeline';
import { useCase } from './use-case';

/** Everything about one case, and all that can be done with it. */
export function CasePage({ caseNo, back }: { caseNo: string; back?: () => void }) {
  const { t } = useTranslation();
  const { query, act } = useCase(caseNo);
  const c = query.data;
  if (query.isPending) return <Skeleton height={400} aria-label={t('loading')} />;
  if (!c) {
    return (
      <Alert color="orange" variant="outline" title={t('notFound')}>
        {query.error?.message}
      </Alert>
    );
  }
  return (
    <Stack component="article" gap="md" aria-label={c.caseNo}>
      {back && (
        <Button variant="default" onClick={back} w="fit-content">
          ← {t('back')}
        </Button>
      )}
      <Header c={c} />
      <ActionBar c={c} act={act} />
      <Reply key={`${c.caseNo} ${c.status}`} c={c} act={act} />
      <Original c={c} />
      {c.routing && <RoutingPanel c={c} act={act} />}
      <Measures c={c} />
      <Timeline entries={c.timeline} />
    </Stack>
  );
}

function Header({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  return (
    <Box>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h3" style={{ flex: '1 1 16rem' }}>
          {c.subject}
        </Title>
        <DueChip dueAt={c.dueAt} status={c.status} />
      </Group>
      <Group gap="sm" mt="xs">
        <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {c.caseNo}
        </Text>
        <StateChips {...c} />
        <Text size="sm">
          {nameOf(c.lead)}
          {c.supporting.length > 0 && `（${c.supporting.map(nameOf).join('、')}）`} · {t('handler')}{' '}
          {c.handler?.name ?? t('nobody')} · {t('due')} {writeMoment(c.dueAt, i18n.language)}
        </Text>
      </Group>
    </Box>
  );
}

function Original({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const facts: [string, string | null | undefined][] = [
    [t('name'), c.contact.name],
    [t('phone'), c.contact.phone],
    [t('email'), c.contact.email],
    [t('address'), c.contact.address],
    [t('branch'), c.branch],
    [t('mailItemNo'), c.mailItemNo],
    [t('sourceRefNo'), c.sourceRefNo],
    [t('receivedAt'), `${writeMoment(c.receivedAt, i18n.language)} ${t(`channel_${c.channel}`)}`],
  ];
  return (
    <Card withBorder>
      <Title order={3} size="h4" mb="xs">
        {t('original')}
      </Title>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{c.body}</Text>
      <Group gap="lg" mt="md" component="dl">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Box key={name}>
              <Text component="dt" size="sm" c="dimmed">
                {name}
              </Text>
              <Text component="dd" m={0} size="sm">
                {value}
              </Text>
            </Box>
          ))}
      </Group>
    </Card>
  );
}

function Measures({ c }: { c: CaseDetail }) {
  const { t } = useTranslation();
  if (c.measures.length === 0 && !c.closingReason) return null;
  return (
    <Card withBorder>
      <Title order={3} size="h4" mb="xs">
        {t('measures')}
      </Title>
      {c.closingReason && <Text>{c.closingReason}</Text>}
      {c.measures.map((measure) => (
        <Box key={measure.code} mb="xs">
          <Text fw={600}>
            {measure.code} {measure.action}
          </Text>
          <Text size="sm">
            {t('evidence')}：{measure.evidence}
          </Text>
        </Box>
      ))}
    </Card>
  );
}
