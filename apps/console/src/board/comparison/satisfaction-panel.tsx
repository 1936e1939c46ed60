import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Satisfaction } from '../../api/model';
import { useSectionName } from '../../session/session';
import { Panel, Scrolling } from '../further/panel';
import { Bars } from './bars';
import { bySection, percent, satisfactionFinding } from './findings';

/** What customers think of the sections' answers in twelve months; so few that they could point at a person are not told. */
export function SatisfactionPanel({ rated }: { rated: Satisfaction['months'] }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const rows = bySection(rated);
  return (
    <Panel about={t('satisfaction')} finding={satisfactionFinding(rows)}>
      {rows.length > 0 && (
        <>
          <Bars
            rows={rows.map(({ section, told, satisfied }) => ({
              name: nameOf(section),
              share: told === 0 ? null : Math.round((satisfied / told) * 100),
              words: percent(satisfied, told),
            }))}
          />
          <Scrolling name={t('satisfaction')}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('section')}</Table.Th>
                  {['ratedCount', 'satisfiedShare', 'solvedShare'].map((words) => (
                    <Table.Th key={words} ta="right">
                      {t(words)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.section}>
                    <Table.Th scope="row" fw={500}>
                      {nameOf(row.section)}
                    </Table.Th>
                    <Table.Td ta="right">{row.rated}</Table.Td>
                    <Table.Td ta="right">{percent(row.satisfied, row.told)}</Table.Td>
                    <Table.Td ta="right">{percent(row.solved, row.told)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Scrolling>
        </>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {t('satisfactionHint')}
      </Text>
    </Panel>
  );
}
