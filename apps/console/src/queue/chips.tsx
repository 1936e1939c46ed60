import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dueState } from './list/due';
import { useNow } from './now';

/** Filled with white letters, or outlined in the text's own colour: both are readable in either theme. */
const TONE = {
  overdue: { color: '#b3261e', variant: 'filled' },
  soon: { color: '#a33a00', variant: 'filled' },
  calm: { color: 'gray', variant: 'default' },
  answered: { color: 'gray', variant: 'default' },
  paused: { color: 'gray', variant: 'default' },
  ended: { color: 'gray', variant: 'default' },
} as const;

const LOOK = { size: 'lg', tt: 'none', fz: 'xs', radius: 'sm', px: 8 } as const;

interface DueProps {
  readonly dueAt: string;
  readonly status: string;
  /** Since when the customer is waited for. */
  readonly pausedAt?: string | null;
  /** As the office's calendar counts; unknown where a list does not tell. */
  readonly workingDaysLeft?: number | null;
}

/** The deadline in words and colour; it counts by itself. */
export function DueChip({ dueAt, status, pausedAt, workingDaysLeft }: DueProps) {
  const { t } = useTranslation();
  const { tone, parts } = dueState(dueAt, status, useNow(), pausedAt, workingDaysLeft);
  const time = parts.map(({ amount, unit }) => t(unit, { n: amount })).join(' ');
  const words = {
    overdue: t('overdue', { time }),
    soon: t('left', { time }),
    calm: t('left', { time }),
    answered: t('answered'),
    paused: t('paused'),
    ended: t(status === 'declined' ? 'status_declined' : 'ended'),
  }[tone];
  return (
    <Badge {...LOOK} {...TONE[tone]} fw={600} style={{ flexShrink: 0 }}>
      {words}
    </Badge>
  );
}

/** What is special about a case: it is urgent, or routing took it for a report of wrongdoing. */
export function Marks(c: { readonly urgent: boolean; readonly suspectedReport: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {c.urgent && (
        <Badge {...LOOK} color="#b3261e" size="md">
          {t('urgent')}
        </Badge>
      )}
      {c.suspectedReport && (
        <Badge {...LOOK} color="#6a359c" size="md">
          {t('suspectedReport')}
        </Badge>
      )}
    </>
  );
}
