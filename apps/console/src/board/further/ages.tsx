import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardFigures } from '../../api/model';
import { Figure } from '../figure';
import { agesFinding } from './findings';
import { Legend, Panel, Scrolling } from './panel';

/** How long open cases have been here: a bar for the eye beside its figures. */
export function Ages({ ages }: Pick<BoardFigures, 'ages'>) {
  const { t } = useTranslation();
  const most = Math.max(1, ...ages.map(({ open }) => open));
  const columns = ['breached', 'open'] as const;
  return (
    <Panel about={t('byAge')} finding={agesFinding(ages)}>
      <Legend
        entries={[
          ['late', t('b_breached')],
          ['kept', t('stillInTime')],
        ]}
      />
      <Scrolling name={t('byAge')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('age')}</Table.Th>
              <Table.Td w="35%" />
              {columns.map((figure) => (
                <Table.Th key={figure} ta="right">
                  {t(`b_${figure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ages.map((row) => (
              <Table.Tr key={row.bucket}>
                <Table.Th scope="row" fw={500}>
                  {t(`age_${row.bucket}`)}
                </Table.Th>
                <Table.Td>
                  <div className="huiyin-bar" aria-hidden>
                    <div
                      className="huiyin-late"
                      style={{ width: `${(row.breached / most) * 100}%` }}
                    />
                    <div
                      className="huiyin-kept"
                      style={{ width: `${((row.open - row.breached) / most) * 100}%` }}
                    />
                  </div>
                </Table.Td>
                {columns.map((figure) => (
                  <Table.Td key={figure} ta="right">
                    <Figure
                      n={row[figure]}
                      figure={figure}
                      part={{ bucket: row.bucket }}
                      name={`${t(`age_${row.bucket}`)} ${t(`b_${figure}`)}`}
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
