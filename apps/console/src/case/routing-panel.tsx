import { Button, Group, List, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import { KEYS } from '../queue/triage/leads-for';
import { ActionDialog } from './action-dialog';
import { otherLeads } from './other-leads';
import type { Act } from './use-case';

/** Why routing decided as it did, with the other possibilities one click away. */
export function RoutingPanel({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const [preset, setPreset] = useState<Record<string, string>>();
  const { routing } = c;
  if (!routing) return null;
  const isZh = i18n.language === 'zh';
  const comma = isZh ? '、' : ', ';
  const likely = otherLeads(routing, c.lead);
  const give = (to: string, words: readonly string[]) => {
    act.reset();
    const because =
      words.length > 0 ? t('reasonWords', { words: words.slice(0, 5).join(comma) }) : '';
    setPreset({ to, reason: because });
  };
  return (
    <section className="huiyin-card">
      <Title order={3} size="h5" mb="xs">
        {t(routing.lead === 'TRIAGE' ? 'routingTriage' : 'routing')}
      </Title>
      {routing.lead !== 'TRIAGE' && (
        <Text size="sm">
          {t('routingSaid', {
            section: nameOf(routing.lead),
            percent: Math.round(routing.confidence * 100),
          })}
        </Text>
      )}
      <List size="sm" mt={4}>
        {routing.reasons.map((reason) => (
          <List.Item key={reason.code}>
            {isZh ? reason.zh : reason.en}
            {reason.words.length > 0 && (
              <Text span size="sm" c="dimmed">
                {' '}
                {t('matchedWords', { words: reason.words.slice(0, 8).join(comma) })}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {c.actions.includes('transfer') && <Possible c={c} likely={likely} give={give} />}
      {preset && (
        <ActionDialog
          c={c}
          action="transfer"
          act={act}
          preset={preset}
          close={() => setPreset(undefined)}
        />
      )}
    </section>
  );
}

interface PossibleProps {
  readonly c: CaseDetail;
  readonly likely: ReturnType<typeof otherLeads>;
  readonly give: (to: string, words: readonly string[]) => void;
}

/** The sections a case may go to, the likeliest first; in triage the number keys give it at one stroke. */
function Possible({ c, likely, give }: PossibleProps) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const isTriage = c.status === 'triage';
  const rest = useMe()
    .sections.map(({ code }) => code)
    .filter((code) => code !== 'TRIAGE' && code !== c.lead)
    .filter((code) => isTriage && !likely.some(({ lead }) => lead === code));
  const key = (i: number) => isTriage && i < KEYS && <kbd aria-hidden>{i + 1}</kbd>;
  return (
    <Group mt="sm" gap="xs" role="group" aria-label={t('alternatives')}>
      {likely.map(({ lead, confidence, words }, i) => (
        <Button
          key={lead}
          size="sm"
          variant="outline"
          onClick={() => give(lead, words)}
          leftSection={key(i)}
        >
          {t('giveTo', { section: nameOf(lead) })}
          {confidence > 0 && ` ${Math.round(confidence * 100)}%`}
        </Button>
      ))}
      {rest.map((lead, i) => (
        <Button
          key={lead}
          size="sm"
          variant="default"
          onClick={() => give(lead, [])}
          leftSection={key(likely.length + i)}
        >
          {nameOf(lead)}
        </Button>
      ))}
    </Group>
  );
}
