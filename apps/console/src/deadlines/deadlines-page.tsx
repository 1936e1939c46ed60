import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';
import type { ApiProblem, Deadlines } from '../api/model';
import { usePageTitle } from '../shell/page-title';
import { Notice } from '../shell/notice';
import { inLanguage } from '../words/both-languages';
import { writeMoment } from '../words/moments';
import { ClockCard } from './clock-card';
import { SectionTimes } from './section-times';

/** Why the deadlines of a case are when they are, day by day. */
export function DeadlinesPage() {
  const { t, i18n } = useTranslation();
  const { caseNo } = useParams({ strict: false }) as { caseNo: string };
  const found = useQuery<Deadlines, ApiProblem>({
    queryKey: ['case', caseNo, 'deadlines'],
    queryFn: () => get<Deadlines>(`/cases/${caseNo}/deadlines`),
    retry: false,
  });
  usePageTitle(`${t('deadlines')} ${caseNo}`);
  return (
    <Stack maw={900}>
      <Anchor component={Link} to={`/cases/${caseNo}`} className="huiyin-no-print" w="fit-content">
        ← {t('openCase', { text: caseNo })}
      </Anchor>
      <Group justify="space-between" align="flex-start">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t('deadlines')} {caseNo}
        </Title>
        {found.data && <Tools caseNo={caseNo} />}
      </Group>
      {found.isPending && <Skeleton height={400} role="status" aria-label={t('loading')} />}
      {found.error && (
        <Notice tone="warning">{inLanguage(found.error.detail, i18n.language)}</Notice>
      )}
      {found.data && <Explained found={found.data} />}
    </Stack>
  );
}

/** The text for a customer or an auditor: copied, opened or printed. */
function Tools({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const address = `/api/v1/cases/${caseNo}/deadlines.txt`;
  const copy = async () => {
    const answer = await fetch(address);
    if (!answer.ok) return;
    await navigator.clipboard.writeText(await answer.text());
    setCopied(true);
  };
  return (
    <Group gap="xs" className="huiyin-no-print">
      <Button variant="default" onClick={() => void copy().catch(() => window.open(address))}>
        {t(isCopied ? 'd_copied' : 'd_copy')}
      </Button>
      <Button variant="default" component="a" href={address} target="_blank">
        {t('d_asText')}
      </Button>
      <Button variant="default" onClick={() => window.print()}>
        {t('d_print')}
      </Button>
    </Group>
  );
}

function Explained({ found }: { found: Deadlines }) {
  const { t, i18n } = useTranslation();
  const { rule, asOf, calendarSource, clocks, sections } = found;
  const { channel, kind, urgent } = rule.subject;
  const subject = [
    t(`channel_${channel}`),
    t(`kind_${kind}`),
    t(urgent ? 'urgent' : 'd_notUrgent'),
  ];
  const isForAll = !rule.when.channels && !rule.when.kinds && rule.when.urgent === undefined;
  const isFor = [
    ...(rule.when.channels ?? []).map((one) => t(`channel_${one}`)),
    ...(rule.when.kinds ?? []).map((one) => t(`kind_${one}`)),
    ...(rule.when.urgent === undefined ? [] : [t(rule.when.urgent ? 'urgent' : 'd_notUrgent')]),
  ];
  const comma = i18n.language === 'zh' ? '、' : ', ';
  // What everybody asks for comes first.
  const inOrder = [...clocks].sort(
    (a, b) => Number(isReply(b)) - Number(isReply(a)) || b.startedAt.localeCompare(a.startedAt),
  );
  return (
    <>
      <Text size="sm">
        {t('d_rule', { rule: rule.rule, policy: rule.policy })}
        <br />
        {t('d_why', {
          subject: subject.join(comma),
          fits: isForAll ? t('d_everyOther') : isFor.join(comma),
        })}
        <br />
        {t('d_reckoned', { at: writeMoment(asOf, i18n.language) })} {t('d_source')}
        {calendarSource}
      </Text>
      {inOrder.map((clock) => (
        <ClockCard key={clock.clock} clock={clock} asOf={asOf} />
      ))}
      <SectionTimes stays={sections} />
    </>
  );
}

/** The clock of an answer: the first, or one after a reopening. */
const isReply = ({ clock }: { clock: string }): boolean => clock.split(':')[0] === 'reply';
