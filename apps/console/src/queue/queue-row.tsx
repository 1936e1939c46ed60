import { Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import { DueChip, Marks } from './chips';

interface Props {
  readonly row: CaseSummary;
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** A case in a list: what it is about, when it is due, who has it. */
export function QueueRow({ row, isOpen, open }: Props) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const me = useMe();
  const isElsewhere = row.lead !== me.section && row.status !== 'triage';
  const facts = [
    row.caseNo,
    t(`kind_${row.kind}`),
    t(`status_${row.status}`),
    ...(isElsewhere && row.lead ? [nameOf(row.lead)] : []),
    ...(row.status === 'triage' ? [] : [row.handler?.name ?? t('nobody')]),
  ];
  return (
    <UnstyledButton
      onClick={open}
      aria-current={isOpen ? 'true' : undefined}
      data-case={row.caseNo}
      className="huiyin-row"
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Text fw={600} lineClamp={2} miw={0} style={{ overflowWrap: 'anywhere' }}>
          {row.subject}
        </Text>
        <DueChip {...row} />
      </Group>
      <Group gap="4px 8px" mt={2}>
        <Text size="xs" c="dimmed" className="huiyin-figures">
          {facts.map((fact, i) => (
            <span key={i} style={{ display: 'inline-block' }}>
              {i > 0 && '\u00a0· '}
              {fact}
            </span>
          ))}
        </Text>
        <Marks {...row} />
      </Group>
    </UnstyledButton>
  );
}
