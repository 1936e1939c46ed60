import { Box, Button, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../api/model';
import { useSectionName } from '../session/session';
import { DueChip, StateChips } from './chips';

interface Props {
  readonly cases: readonly CaseSummary[];
  readonly isPending: boolean;
  readonly view: string;
  readonly current?: string;
  readonly cursor: number;
  readonly open: (caseNo: string) => void;
  readonly more?: () => void;
}

/** The rows of a queue; one is marked for the keyboard, one is open. */
export function QueueList({ cases, isPending, view, current, cursor, open, more }: Props) {
  const { t } = useTranslation();
  if (isPending) {
    return (
      <Stack gap="xs" aria-label={t('loading')}>
        {Array.from({ length: 6 }, (_, i) => (
          <Skeleton key={i} height={84} />
        ))}
      </Stack>
    );
  }
  if (cases.length === 0) {
    return (
      <Text p="md" c="dimmed">
        {t(view === 'triage' ? 'emptyTriage' : 'emptyQueue')}
      </Text>
    );
  }
  return (
    <Stack gap={6}>
      <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {cases.map((row, i) => (
          <li key={row.caseNo}>
            <Row
              row={row}
              isOpen={row.caseNo === current}
              isAtCursor={i === cursor}
              open={() => open(row.caseNo)}
            />
          </li>
        ))}
      </Stack>
      {more && (
        <Button variant="default" onClick={more}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

interface RowProps {
  readonly row: CaseSummary;
  readonly isOpen: boolean;
  readonly isAtCursor: boolean;
  readonly open: () => void;
}

function Row({ row, isOpen, isAtCursor, open }: RowProps) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  return (
    <UnstyledButton
      onClick={open}
      aria-current={isOpen ? 'true' : undefined}
      data-case={row.caseNo}
      w="100%"
      p="sm"
      style={{
        borderRadius: 8,
        border: `2px solid ${isAtCursor ? 'var(--mantine-primary-color-filled)' : 'var(--mantine-color-default-border)'}`,
        background: isOpen ? 'var(--mantine-color-default-hover)' : 'var(--mantine-color-body)',
      }}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} lineClamp={2} style={{ minWidth: 0 }}>
          {row.subject}
        </Text>
        <DueChip dueAt={row.dueAt} status={row.status} />
      </Group>
      <Group gap="xs" mt={6} justify="space-between">
        <Box fz="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {row.caseNo} · {t(`channel_${row.channel}`)} · {t(`kind_${row.kind}`)} ·{' '}
          {nameOf(row.lead)} · {row.handler?.name ?? t('nobody')}
        </Box>
        <StateChips {...row} />
      </Group>
    </UnstyledButton>
  );
}
