import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardFigures } from '../../api/model';
import { Figure } from '../figure';
import { handlersFinding } from './findings';
import { Panel, Scrolling } from './panel';

const COLUMNS = ['breached', 'dueToday', 'paused', 'open'] as const;
/** In the place of an account: what nobody has taken. */
const NOBODY = '-';

/** What each handler has in hand. */
export function Handlers(props: Pick<BoardFigures, 'handlers' | 'unassigned'>) {
  const { t } = useTranslation();
  const { handlers, unassigned } = props;
  return (
    <Panel about={t('byHandler')} finding={handlersFinding(handlers)}>
      <Scrolling name={t('byHandler')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('handler')}</Table.Th>
              {COLUMNS.map((figure) => (
                <Table.Th key={figure} ta="right">
                  {t(`b_${figure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {handlers.map((row) => (
              <Table.Tr key={row.account ?? NOBODY}>
                <Table.Th scope="row" fw={500}>
                  {row.name ?? t('nobodyYet')}
                </Table.Th>
                {COLUMNS.map((figure) => (
                  <Table.Td key={figure} ta="right">
                    <Figure
                      n={row[figure]}
                      figure={figure}
                      part={{ handler: row.account ?? NOBODY }}
                      name={`${row.name ?? t('nobodyYet')} ${t(`b_${figure}`)}`}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scrolling>
      <Text size="sm" mt={4}>
        {t('b_unassigned')} <Figure n={unassigned} figure="unassigned" name={t('b_unassigned')} />
      </Text>
    </Panel>
  );
}
