import { Box, Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';
import { useSectionName } from '../session/session';
import { writeMoment } from '../words/i18n';

type Entry = CaseDetail['timeline'][number];

/** What happened, in order; the colleagues' notes are tinted, what Huiyin did by itself is small. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  return (
    <Card withBorder>
      <Title order={3} size="h4" mb="sm">
        {t('timeline')}
      </Title>
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {entries.map((entry, i) => (
          <li key={i}>
            <Line entry={entry} />
          </li>
        ))}
      </Stack>
    </Card>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const isNote = entry.type === 'case.noted';
  const who = { staff: entry.actor.name, customer: entry.actor.name, system: t('system') };
  const named = Object.fromEntries(
    Object.entries(entry.data).map(([key, value]) => [
      key,
      ['lead', 'to', 'from'].includes(key) ? nameOf(String(value)) : value,
    ]),
  );
  return (
    <Box
      px="sm"
      py={6}
      style={{
        borderLeft: `4px solid ${isNote ? '#a37200' : 'var(--mantine-color-default-border)'}`,
        background: isNote ? 'light-dark(#fff6dc, #3a3118)' : undefined,
      }}
    >
      <Text size={entry.actor.by === 'system' ? 'sm' : 'md'} style={{ whiteSpace: 'pre-wrap' }}>
        {t(`e_${entry.type}`, named)}
      </Text>
      <Text size="sm" c="dimmed">
        {who[entry.actor.by]} · {writeMoment(entry.at, i18n.language)}
      </Text>
    </Box>
  );
}
