import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardFigures } from '../../api/model';
import { writeDay } from '../../words/moments';
import { Figure } from '../figure';
import { weeksFinding } from './findings';
import { Legend, Panel, Scrolling } from './panel';

const COUNTED = ['weekReceived', 'weekAnswered', 'weekBreached', 'weekOpen'] as const;
const WIDTH = 600;
const HEIGHT = 120;

/** What came, what was answered, what was missed and what was left, week by week. */
export function Weeks({ weeks }: Pick<BoardFigures, 'weeks'>) {
  const { t, i18n } = useTranslation();
  return (
    <Panel about={t('byWeek')} finding={weeksFinding(weeks)}>
      <Legend entries={COUNTED.map((figure) => [figure, t(`b_${figure}`)])} />
      <Lines weeks={weeks} />
      <Scrolling name={t('byWeek')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('week')}</Table.Th>
              {COUNTED.map((figure) => (
                <Table.Th key={figure} ta="right">
                  {t(`b_${figure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...weeks].reverse().map((row) => (
              <Table.Tr key={row.week}>
                <Table.Th scope="row" fw={500}>
                  {writeDay(row.week, i18n.language)}
                </Table.Th>
                {COUNTED.map((figure) => (
                  <Table.Td key={figure} ta="right">
                    <Figure
                      n={row[figure]}
                      figure={figure}
                      part={{ week: row.week }}
                      name={`${writeDay(row.week, i18n.language)} ${t(`b_${figure}`)}`}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scrolling>
    </Panel>
  );
}

/** Each line has a stroke of its own, not only a colour; the table beneath says the same. */
function Lines({ weeks }: Pick<BoardFigures, 'weeks'>) {
  const most = Math.max(1, ...weeks.flatMap((row) => COUNTED.map((figure) => row[figure])));
  const x = (i: number) => (i / Math.max(1, weeks.length - 1)) * WIDTH;
  const y = (n: number) => HEIGHT - (n / most) * (HEIGHT - 4) - 2;
  return (
    <div className="huiyin-trend huiyin-figures" aria-hidden>
      <span>{most}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {COUNTED.map((figure) => (
          <polyline
            key={figure}
            className={`huiyin-line-${figure}`}
            points={weeks.map((row, i) => `${x(i)},${y(row[figure])}`).join(' ')}
          />
        ))}
      </svg>
      <div>
        {[weeks[0], weeks[Math.floor(weeks.length / 2)], weeks.at(-1)].map(
          (row) => row && <span key={row.week}>{row.week.slice(5).replace('-', '/')}</span>,
        )}
      </div>
    </div>
  );
}
