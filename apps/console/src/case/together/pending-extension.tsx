import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useNow } from '../../queue/now';
import { Notice } from '../../shell/notice';
import { writeDue, writeMoment } from '../../words/moments';
import { ActionDialog } from '../action-dialog';
import { ProblemAlert } from '../problem-alert';
import type { Act } from '../use-case';

/** More time that was asked for: how much, why, and who decides; whoever does decides here. */
export function PendingExtension({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [isRefusing, setRefusing] = useState(false);
  const asked = c.pendingExtension;
  if (!asked) return null;
  const due = (iso: string) => writeDue(iso, i18n.language, now);
  const mayDecide = c.actions.includes('approve-extension');
  const isApproving = act.variables?.action === 'approve-extension';
  return (
    <Notice
      tone={mayDecide ? 'next' : 'quiet'}
      title={t('extensionAsked', { n: asked.workingDays, from: due(c.dueAt), to: due(asked.to) })}
    >
      <Text className="huiyin-text">{asked.reason}</Text>
      <Text size="sm" c="dimmed">
        {t('extensionBy', { by: asked.by, at: writeMoment(asked.at, i18n.language) })}
        {!mayDecide && ` ${t(`decides_${asked.approver}`)}`}
      </Text>
      {mayDecide && (
        <Group gap="xs" mt="sm" className="huiyin-no-print">
          <Button
            loading={act.isPending && isApproving}
            onClick={() => act.mutate({ action: 'approve-extension' })}
          >
            {t('a_approve-extension')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              act.reset();
              setRefusing(true);
            }}
          >
            {t('a_refuse-extension')}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={isApproving ? act.error : null} />
      {isRefusing && (
        <ActionDialog c={c} action="refuse-extension" act={act} close={() => setRefusing(false)} />
      )}
    </Notice>
  );
}
