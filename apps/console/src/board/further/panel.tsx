import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FurtherFinding } from './findings';

interface Props {
  /** What it is about; the heading says what it shows. */
  readonly about: string;
  readonly finding: FurtherFinding;
  readonly children: ReactNode;
}

/** A picture with its finding as the heading. */
export function Panel({ about, finding, children }: Props) {
  const { t } = useTranslation();
  const { words, values } = finding;
  const weekday = values.weekday ? { weekday: t(`weekday_${values.weekday}`) } : {};
  return (
    <section className="huiyin-panel">
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <Title order={2} size="h5" mb="xs">
        {t(words, { ...values, ...weekday })}
      </Title>
      {children}
    </section>
  );
}

/** A wide table scrolls by itself, also by keyboard. */
export function Scrolling({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box
      className="huiyin-card huiyin-figures huiyin-scroll"
      p={0}
      tabIndex={0}
      role="group"
      aria-label={name}
    >
      {children}
    </Box>
  );
}

/** What each colour and pattern of a picture means. */
export function Legend({
  entries,
}: {
  entries: readonly (readonly [mark: string, words: string])[];
}) {
  return (
    <Group gap="md" mb={4} aria-hidden>
      {entries.map(([mark, words]) => (
        <Group key={mark} gap={6} wrap="nowrap">
          <span className={`huiyin-mark huiyin-${mark}`} />
          <Text size="xs">{words}</Text>
        </Group>
      ))}
    </Group>
  );
}
