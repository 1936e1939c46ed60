import { Anchor, Box, Card, SimpleGrid, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';
import type { Board } from '../api/model';
import { DueChip } from '../queue/chips';
import { useMe, useSectionName } from '../session/session';

const COLUMNS = [
  ['open', 'open'],
  ['dueToday', 'due_today'],
  ['dueNextWorkingDay', 'due_next'],
  ['breached', 'breached'],
  ['awaitingApproval', 'approvals'],
] as const;

/** How the deadlines stand: figures that open their cases, a picture, and the cases that press. */
export function BoardPage() {
  const { t } = useTranslation();
  const board = useQuery({
    queryKey: ['board'],
    queryFn: () => get<Board>('/sla/board'),
    refetchInterval: 15_000,
  });
  if (!board.data) return <Skeleton height={300} />;
  const { total } = board.data;
  return (
    <Stack gap="lg">
      <Title order={1} size="h3">
        {t('board')}
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 5 }}>
        {COLUMNS.map(([key, view]) => (
          <Card withBorder key={key} padding="md">
            <Text size="sm">{t(`b_${key}`)}</Text>
            <Figure n={total[key]} view={view} size="2rem" />
          </Card>
        ))}
      </SimpleGrid>
      <Sections board={board.data} />
      <Pressing board={board.data} />
    </Stack>
  );
}

/** A number; where the reader handles cases, it opens them. */
function Figure(props: { n: number; view: string; section?: string; size?: string }) {
  const { n, view, section, size = '1rem' } = props;
  const { role } = useMe();
  const style = { fontSize: size, fontVariantNumeric: 'tabular-nums', fontWeight: 600 };
  if (n === 0 || role === 'auditor' || role === 'admin') return <span style={style}>{n}</span>;
  return (
    <Anchor component={Link} to="/" search={{ view, department: section } as never} style={style}>
      {n}
    </Anchor>
  );
}

function Sections({ board }: { board: Board }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const worst = [...board.sections].sort((a, b) => b.breached - a.breached)[0];
  const most = Math.max(1, ...board.sections.map((row) => row.open));
  const finding =
    worst && worst.breached > 0
      ? t('boardWorst', { section: nameOf(worst.section), n: worst.breached })
      : t('boardNone');
  return (
    <Box component="section">
      <Title order={2} size="h4" mb="sm">
        {finding}
      </Title>
      <Table.ScrollContainer minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('section')}</Table.Th>
              <Table.Th w="30%" />
              {COLUMNS.map(([key]) => (
                <Table.Th key={key}>{t(`b_${key}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {board.sections.map((row) => (
              <Table.Tr key={row.section}>
                <Table.Th scope="row">{nameOf(row.section)}</Table.Th>
                <Table.Td>
                  <Bar open={row.open} breached={row.breached} most={most} />
                </Table.Td>
                {COLUMNS.map(([key, view]) => (
                  <Table.Td key={key}>
                    <Figure n={row[key]} view={view} section={row.section} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Box>
  );
}

/** Open cases as a bar, the overdue part dark red; the figures stand beside it. */
function Bar({ open, breached, most }: { open: number; breached: number; most: number }) {
  const width = (n: number) => `${(n / most) * 100}%`;
  return (
    <Box aria-hidden style={{ display: 'flex', height: 18 }}>
      <div style={{ width: width(breached), background: '#b3261e' }} />
      <div
        style={{ width: width(open - breached), background: 'var(--mantine-primary-color-filled)' }}
      />
    </Box>
  );
}

function Pressing({ board }: { board: Board }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  if (board.cases.length === 0) return null;
  return (
    <Box component="section">
      <Title order={2} size="h4" mb="sm">
        {t('pressing')}
      </Title>
      <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {board.cases.slice(0, 20).map((c) => (
          <Box component="li" key={c.caseNo} style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
            <DueChip dueAt={c.dueAt} status={c.status} />
            <Anchor component={Link} to={`/cases/${c.caseNo}`}>
              {c.caseNo}
            </Anchor>
            <Text style={{ flex: '1 1 12rem' }}>
              {nameOf(c.section)} · {c.subject}
            </Text>
          </Box>
        ))}
      </Stack>
    </Box>
  );
}
