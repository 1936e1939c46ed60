import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardFigures } from '../../api/model';
import { writeDay } from '../../words/moments';
import { Figure } from '../figure';
import { monthsFinding } from './findings';
import { Legend, Panel, Scrolling } from './panel';

const COUNTED = ['onTime', 'late'] as const;
const oneDigit = (days: number | null) => (days === null ? '—' : days.toFixed(1));

/** Promises kept and missed by month: columns for the eye, and the same figures as a table. */
export function Months({ months }: Pick<BoardFigures, 'months'>) {
  const { t, i18n } = useTranslation();
  const finding = monthsFinding(months);
  return (
    <Panel about={t('byMonth')} finding={finding}>
      <Legend
        entries={[
          ['kept', t('b_onTime')],
          ['late', t('b_late')],
        ]}
      />
      <Columns months={months} />
      <Scrolling name={t('byMonth')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('month')}</Table.Th>
              {['b_onTime', 'b_late', 'shareOnTime', 'medianDays', 'meanDays'].map((words) => (
                <Table.Th key={words} ta="right">
                  {t(words)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...months].reverse().map((row) => (
              <Table.Tr key={row.month}>
                <Table.Th scope="row" fw={500}>
                  {writeDay(row.month, i18n.language)}
                </Table.Th>
                {COUNTED.map((figure) => (
                  <Table.Td key={figure} ta="right">
                    <Figure
                      n={row[figure]}
                      figure={figure}
                      part={{ month: row.month }}
                      name={`${writeDay(row.month, i18n.language)} ${t(`b_${figure}`)}`}
                    />
                  </Table.Td>
                ))}
                <Table.Td ta="right">{shareOf(row)}</Table.Td>
                <Table.Td ta="right">{oneDigit(row.medianDays)}</Table.Td>
                <Table.Td ta="right">{oneDigit(row.meanDays)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scrolling>
    </Panel>
  );
}

const shareOf = ({ onTime, late }: { onTime: number; late: number }): string =>
  onTime + late === 0 ? '—' : `${Math.round((onTime / (onTime + late)) * 100)}%`;

/** The table beneath says the same to those who cannot see it. */
function Columns({ months }: Pick<BoardFigures, 'months'>) {
  const most = Math.max(1, ...months.map(({ onTime, late }) => onTime + late));
  const height = (n: number) => ({ height: `${(n / most) * 100}%` });
  return (
    <div className="huiyin-columns huiyin-figures" aria-hidden>
      {months.map((row) => (
        <div key={row.month}>
          <div className="huiyin-column">
            <span>{row.onTime + row.late || ''}</span>
            <div className="huiyin-late" style={height(row.late)} />
            <div className="huiyin-kept" style={height(row.onTime)} />
          </div>
          <span>{Number(row.month.slice(5))}</span>
        </div>
      ))}
    </div>
  );
}
