import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardFigures } from '../../api/model';
import { useSectionName } from '../../session/session';
import { Figure } from '../figure';
import { heatFinding } from './findings';
import { Panel, Scrolling } from './panel';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** The darkest ground on which text keeps its contrast, in per cent of the colour of what is overdue. */
const DARKEST = 35;

/** Which sections miss what comes in on which weekday. */
export function Heatmap({ heatmap }: Pick<BoardFigures, 'heatmap'>) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const sections = [...new Set(heatmap.map(({ section }) => section))];
  return (
    <Panel about={t('heatmap')} finding={heatFinding(heatmap)}>
      <Text size="sm" c="dimmed" mb={4}>
        {t('heatHint')}
      </Text>
      <Scrolling name={t('heatmap')}>
        <Table className="huiyin-heat">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('section')}</Table.Th>
              {WEEKDAYS.map((weekday) => (
                <Table.Th key={weekday} ta="right">
                  {t(`weekday_${weekday}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sections.map((section) => (
              <Table.Tr key={section}>
                <Table.Th scope="row" fw={500}>
                  {nameOf(section)}
                </Table.Th>
                {WEEKDAYS.map((weekday) => (
                  <Cell
                    key={weekday}
                    name={`${nameOf(section)} ${t(`weekday_${weekday}`)}`}
                    cell={
                      heatmap.find((c) => c.section === section && c.weekday === weekday) ?? {
                        ...{ section, weekday, received: 0, receivedLate: 0 },
                      }
                    }
                  />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scrolling>
    </Panel>
  );
}

function Cell({ cell, name }: { cell: BoardFigures['heatmap'][number]; name: string }) {
  const { t } = useTranslation();
  const { section, weekday, received, receivedLate } = cell;
  const rate = received > 0 ? receivedLate / received : 0;
  const part = { weekday: String(weekday) };
  const ground = `color-mix(in srgb, var(--huiyin-overdue) ${Math.round(rate * DARKEST)}%, var(--huiyin-card))`;
  return (
    <Table.Td ta="right" style={{ background: rate > 0 ? ground : undefined }}>
      <Figure
        {...{ n: received, figure: 'received', section, part, isPlain: true }}
        name={`${name} ${t('b_received')}`}
      />
      {receivedLate > 0 && (
        <div className="huiyin-rate">
          {Math.round(rate * 100)}%{' '}
          <Figure
            {...{ n: receivedLate, figure: 'receivedLate', section, part, isPlain: true }}
            name={`${name} ${t('b_receivedLate')}`}
          />
        </div>
      )}
    </Table.Td>
  );
}
