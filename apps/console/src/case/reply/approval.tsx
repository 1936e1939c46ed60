import { Box, Button, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useShortcuts } from '../../shell/keys/use-shortcuts';
import { writeMoment } from '../../words/moments';
import type { Act } from '../use-case';
import { Differences } from './differences';
import { earlierWordings } from './earlier-wordings';
import { wayOf } from './way';
import { Preview } from './writing/preview';

/** What the supervisor decides on: the letter beside the reply, and what has changed since it was last seen. */
export function Approval({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  const [isPreviewed, setPreviewed] = useState(false);
  const [before] = earlierWordings(c.timeline);
  useShortcuts({ approveReply: () => act.isPending || act.mutate({ action: 'approve' }) });
  if (!c.draft) return null;
  const about = `${c.draft.by} · ${writeMoment(c.draft.at, i18n.language)}`;
  return (
    <section className="huiyin-card" aria-labelledby="approval-heading">
      <Title order={3} size="h5" mb="xs" id="approval-heading">
        {t('approval')}
      </Title>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {/* On a narrow screen and on paper the letter stands above already. */}
        <Box visibleFrom="lg" className="huiyin-no-print">
          <Title order={4} size="h6">
            {t('original')}
          </Title>
          <Text className="huiyin-text">{c.body}</Text>
        </Box>
        <div>
          <Title order={4} size="h6">
            {t('draftUnsent')}
          </Title>
          <Text className="huiyin-text">{c.draft.text}</Text>
          <Text size="xs" c="dimmed" mt="xs">
            {about}
          </Text>
          <Text size="sm">{t(wayOf(c))}</Text>
        </div>
      </SimpleGrid>
      {before && (
        <div className="huiyin-compared">
          <Title order={4} size="h6" mt="md">
            {t(before.was === 'approved' ? 'sinceApproved' : 'sinceSentBack', {
              at: writeMoment(before.at, i18n.language),
            })}
          </Title>
          <Differences before={before.text} after={c.draft.text} />
        </div>
      )}
      <Group mt="md" gap="xs" className="huiyin-no-print">
        <Button variant="default" onClick={() => setPreviewed(true)}>
          {t('preview')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('approveKey')}
        </Text>
      </Group>
      {isPreviewed && (
        <Preview caseNo={c.caseNo} text={c.draft.text} close={() => setPreviewed(false)} />
      )}
    </section>
  );
}
