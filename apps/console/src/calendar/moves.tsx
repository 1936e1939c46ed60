import { Button, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarPreview } from '../api/model';
import { useSectionName } from '../session/session';
import { clockNameOf } from '../case/timeline/timeline-words';
import { concerns } from './day-kind';
import { writeMoment } from '../words/moments';

interface Props {
  readonly preview: CalendarPreview;
  readonly confirm: () => void;
  readonly isBusy: boolean;
}

/** What a change would move, and the button that makes it so. */
export function Moves({ preview, confirm, isBusy }: Props) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { movedDeadlines, becomeOverdue, noLongerOverdue, bySection, byDays, deadlines } = preview;
  const { calendar } = preview;
  const isElsewhere = !concerns(calendar.overrides.at(-1)?.regions ?? [], calendar.region);
  return (
    <Stack mt="md">
      <Text role="status" fw={600}>
        {t('calendarMoves', preview)}
      </Text>
      {isElsewhere && <Text>{t('calendarElsewhere', { region: calendar.region })}</Text>}
      {movedDeadlines > 0 && (
        <>
          <Text>{t('calendarOverdue', { becomeOverdue, noLongerOverdue })}</Text>
          <Text>
            {bySection.map((one) => `${nameOf(one.section)} ${one.deadlines}`).join(' · ')}
          </Text>
          <Text>
            {byDays
              .map(({ days, deadlines: n }) =>
                t('calendarByDays', { days: days > 0 ? `+${days}` : days, n }),
              )
              .join(' · ')}
          </Text>
          <div
            className="huiyin-moves"
            role="region"
            tabIndex={0}
            aria-label={t('calendarMoves', preview)}
          >
            <Table miw={520}>
              <Table.Thead>
                <Table.Tr>
                  {(['caseNo', 'section', 'from', 'to'] as const).map((name) => (
                    <Table.Th key={name}>{t(`moved_${name}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {deadlines.map(({ caseNo, section, clock, from, to }) => (
                  <Table.Tr key={`${caseNo} ${clock}`}>
                    <Table.Td className="huiyin-figures">
                      {caseNo}{' '}
                      {clockNameOf(clock, { nameOf, word: (key, values) => t(key, { ...values }) })}
                    </Table.Td>
                    <Table.Td>{nameOf(section)}</Table.Td>
                    <Table.Td>{writeMoment(from, i18n.language)}</Table.Td>
                    <Table.Td>{writeMoment(to, i18n.language)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      )}
      <Button onClick={confirm} loading={isBusy} style={{ alignSelf: 'start' }}>
        {t('calendarConfirm')}
      </Button>
    </Stack>
  );
}
