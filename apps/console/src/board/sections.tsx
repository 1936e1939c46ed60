import { Box, Group, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/model';
import { useSectionName } from '../session/session';
import { Figure, FIGURES } from './figure';
import { findingOf } from './finding';

/** The sections beside each other: a bar for the eye, and the same figures as a table. */
export function Sections({ board }: { board: Board }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const { words, section, n, share } = findingOf(board);
  const most = Math.max(1, ...board.sections.map((row) => row.open));
  return (
    <section>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} size="h5">
          {t(words, { section: nameOf(section), n, share })}
        </Title>
        <Group gap="md" visibleFrom="sm">
          <Legend colour="var(--huiyin-overdue)" words={t('b_breached')} />
          <Legend colour="var(--huiyin-bar)" words={t('stillInTime')} />
        </Group>
      </Group>
      <Table.ScrollContainer
        minWidth={520}
        className="huiyin-card"
        type="native"
        p={0}
        tabIndex={0}
        role="group"
        aria-label={t('bySection')}
      >
        <Table className="huiyin-figures">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('section')}</Table.Th>
              <Table.Td w="30%" visibleFrom="sm" />
              {FIGURES.map((key) => (
                <Table.Th key={key} ta="right" style={{ wordBreak: 'keep-all' }}>
                  {t(`b_${key}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {board.sections.map((row) => (
              <Table.Tr key={row.section}>
                <Table.Th scope="row" fw={500} style={{ wordBreak: 'keep-all' }}>
                  {nameOf(row.section)}
                </Table.Th>
                <Table.Td visibleFrom="sm">
                  <Bar open={row.open} breached={row.breached} most={most} />
                </Table.Td>
                {FIGURES.map((key) => (
                  <Table.Td key={key} ta="right">
                    <Figure
                      n={row[key]}
                      figure={key}
                      section={row.section}
                      name={`${nameOf(row.section)} ${t(`b_${key}`)}`}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

/** Open cases as a bar, the overdue part first and darker; the figures stand beside it. */
function Bar({ open, breached, most }: { open: number; breached: number; most: number }) {
  const part = (n: number, background: string) =>
    n > 0 && <div style={{ width: `${(n / most) * 100}%`, background }} />;
  return (
    <Box aria-hidden style={{ display: 'flex', gap: 2, height: 16 }}>
      {part(breached, 'var(--huiyin-overdue)')}
      {part(open - breached, 'var(--huiyin-bar)')}
    </Box>
  );
}

const Legend = ({ colour, words }: { colour: string; words: string }) => (
  <Group gap={6} wrap="nowrap">
    <Box w={14} h={14} bg={colour} aria-hidden />
    <Text size="xs">{words}</Text>
  </Group>
);
