import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { agreement, type Rehearsal } from './adding-up';

const ROWS = ['before', 'after'] as const;

/** How often routing hits the section where a case ends: a picture, and the same as a table. */
export function Agreement({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const found = agreement(rehearsal);
  if (found.of === 0) return <Text size="sm">{t('set_noneEnded')}</Text>;
  const share = (n: number) => Math.round((n / found.of) * 1000) / 10;
  const way = Math.sign(found.after - found.before);
  return (
    <>
      <Title order={3} size="h6">
        {t(`set_agreement_${way > 0 ? 'better' : way < 0 ? 'worse' : 'same'}`, {
          ...{ before: share(found.before), after: share(found.after) },
        })}
      </Title>
      <div className="huiyin-agreement huiyin-figures" aria-hidden>
        {ROWS.map((row) => [
          <span key={row}>{t(`set_${row}`)}</span>,
          <div key={`${row} bar`}>
            <div style={{ width: `${share(found[row])}%` }} />
          </div>,
          <span key={`${row} share`}>{share(found[row])} %</span>,
        ])}
      </div>
      <Table className="huiyin-figures" maw={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('set_rules')}</Table.Th>
            <Table.Th ta="right">{t('set_hits')}</Table.Th>
            <Table.Th ta="right">{t('set_ofCases')}</Table.Th>
            <Table.Th ta="right">%</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ROWS.map((row) => (
            <Table.Tr key={row}>
              <Table.Th scope="row">{t(`set_${row}`)}</Table.Th>
              <Table.Td ta="right">{found[row]}</Table.Td>
              <Table.Td ta="right">{found.of}</Table.Td>
              <Table.Td ta="right">{share(found[row])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
