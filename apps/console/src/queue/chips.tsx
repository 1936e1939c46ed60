import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dueState } from './due';

/** Filled with white letters, or outlined in the text's own colour: both are readable in either theme. */
const TONE = {
  overdue: { color: '#b3261e', variant: 'filled' },
  soon: { color: '#a33a00', variant: 'filled' },
  calm: { color: 'gray', variant: 'default' },
  answered: { color: 'gray', variant: 'default' },
  ended: { color: 'gray', variant: 'default' },
} as const;

/** The deadline in words and colour. */
export function DueChip({ dueAt, status }: { dueAt: string; status: string }) {
  const { t } = useTranslation();
  const { tone, amount, unit } = dueState(dueAt, status, new Date());
  const time = t(unit, { n: amount });
  const words = {
    overdue: t('overdue', { time }),
    soon: t('left', { time }),
    calm: t('left', { time }),
    answered: t('answered'),
    ended: t('ended'),
  }[tone];
  return (
    <Badge {...TONE[tone]} size="lg" fw={600} tt="none" style={{ flexShrink: 0 }}>
      {words}
    </Badge>
  );
}

interface Marked {
  readonly status: string;
  readonly urgent: boolean;
  readonly suspectedReport: boolean;
}

/** Where the case stands, and what is special about it. */
export function StateChips({ status, urgent, suspectedReport }: Marked) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      <Badge variant="default" size="lg" tt="none" fw={500}>
        {t(`status_${status}`)}
      </Badge>
      {urgent && (
        <Badge color="#b3261e" size="lg" tt="none">
          {t('urgent')}
        </Badge>
      )}
      {suspectedReport && (
        <Badge color="#5b2a86" size="lg" tt="none">
          {t('suspectedReport')}
        </Badge>
      )}
    </Group>
  );
}
