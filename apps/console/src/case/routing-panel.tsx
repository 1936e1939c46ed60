import { Button, Card, Group, List, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';
import { useSectionName } from '../session/session';
import { ActionDialog } from './action-dialog';
import type { Act } from './use-case';

/** Why routing decided as it did, with the other possibilities one click away. */
export function RoutingPanel({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const [to, setTo] = useState<string>();
  const { routing } = c;
  if (!routing) return null;
  const others = [routing.lead, ...routing.alternatives.map(({ lead }) => lead)].filter(
    (lead, i, all) => lead !== c.lead && lead !== 'TRIAGE' && all.indexOf(lead) === i,
  );
  const mayTransfer = c.actions.includes('transfer');
  return (
    <Card withBorder>
      <Title order={3} size="h4" mb="xs">
        {t('routing')}
      </Title>
      <Text size="sm">
        {nameOf(routing.lead)} · {t('confidence')} {Math.round(routing.confidence * 100)}%
      </Text>
      <List size="sm" mt="xs">
        {routing.reasons.map((reason) => (
          <List.Item key={reason.code}>
            {i18n.language === 'zh' ? reason.zh : reason.en}
            {reason.words.length > 0 &&
              ` ${t('matchedWords')}：${reason.words.slice(0, 8).join('、')}`}
          </List.Item>
        ))}
      </List>
      {mayTransfer && others.length > 0 && (
        <Group mt="sm" aria-label={t('alternatives')}>
          {others.map((lead) => (
            <Button key={lead} variant="default" size="sm" onClick={() => setTo(lead)}>
              {t('giveTo', { section: nameOf(lead) })}
            </Button>
          ))}
        </Group>
      )}
      {to && (
        <ActionDialog
          c={c}
          action="transfer"
          act={act}
          preset={{ to }}
          close={() => setTo(undefined)}
        />
      )}
    </Card>
  );
}
