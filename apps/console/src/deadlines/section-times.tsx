import { Box, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Deadlines } from '../api/model';
import { useSectionName } from '../session/session';
import { writeMoment } from '../words/moments';
import { minutesOf } from './minutes';

type Stay = Deadlines['sections'][number];

/** How long the case sat with whom: a bar for the eye, and the same as a table. */
export function SectionTimes({ stays }: { stays: readonly Stay[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const most = Math.max(1, ...stays.map((s) => (s.minutes ?? 0) + (s.waitingMinutes ?? 0)));
  const at = (moment: string) => writeMoment(moment, i18n.language);
  return (
    <section>
      <Title order={2} size="h5">
        {t('d_sections')}
      </Title>
      <Text size="sm" mb="xs">
        {t('d_sectionsHint')}
      </Text>
      <Table.ScrollContainer
        minWidth={340}
        className="huiyin-card"
        type="native"
        p={0}
        tabIndex={0}
        role="group"
        aria-label={t('d_sections')}
      >
        <Table className="huiyin-figures">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('section')}</Table.Th>
              <Table.Td w="25%" visibleFrom="sm" />
              <Table.Th>{t('d_period')}</Table.Th>
              <Table.Th ta="right">{t('d_worked')}</Table.Th>
              <Table.Th ta="right">{t('d_waited')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {stays.map((stay) => (
              <Table.Tr key={stay.from}>
                <Table.Th scope="row" fw={500}>
                  {stay.section === null ? t('d_unrouted') : nameOf(stay.section)}
                  {stay.handlers.length > 0 && (
                    <Text size="xs">{stay.handlers.join(t('comma'))}</Text>
                  )}
                </Table.Th>
                <Table.Td visibleFrom="sm">
                  <Bar stay={stay} most={most} />
                </Table.Td>
                <Table.Td>
                  {at(stay.from)} – {stay.to ? at(stay.to) : t('d_still')}
                </Table.Td>
                <Table.Td ta="right">{minutesOf(stay.minutes, t)}</Table.Td>
                <Table.Td ta="right">
                  {stay.waitingMinutes ? minutesOf(stay.waitingMinutes, t) : '—'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

/** Worked time filled, waiting time outlined behind it; the figures stand beside it. */
function Bar({ stay: { minutes, waitingMinutes }, most }: { stay: Stay; most: number }) {
  const part = (n: number | null, style: object) =>
    n ? <div style={{ width: `${(n / most) * 100}%`, minWidth: 3, ...style }} /> : null;
  return (
    <Box aria-hidden style={{ display: 'flex', gap: 2, height: 16 }}>
      {part(minutes, { background: 'var(--huiyin-bar)' })}
      {part(waitingMinutes, { border: '2px dashed var(--huiyin-bar)' })}
    </Box>
  );
}
