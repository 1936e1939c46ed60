import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { differencesOf } from './differences';
import { whereDiffers } from './where';

const MOST = 200;

interface Props {
  readonly from: unknown;
  readonly to: unknown;
  readonly fromName: string;
  readonly toName: string;
}

/** Where two versions differ, side by side. */
export function DifferenceTable({ from, to, fromName, toName }: Props) {
  const { t } = useTranslation();
  const found = differencesOf(from, to);
  if (found.length === 0) return <Text size="sm">{t('set_same')}</Text>;
  return (
    <div className="huiyin-moves" role="region" tabIndex={0} aria-label={t('set_differences')}>
      <Table miw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('set_place')}</Table.Th>
            <Table.Th>{fromName}</Table.Th>
            <Table.Th>{toName}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.slice(0, MOST).map(({ path, from: before, to: after }) => (
            <Table.Tr key={path}>
              <Table.Th scope="row" fw={400}>
                {whereDiffers([to, from], path, (key) => t(key))}
              </Table.Th>
              <Table.Td className="huiyin-text">{before ?? '—'}</Table.Td>
              <Table.Td className="huiyin-text">{after ?? '—'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {found.length > MOST && <Text size="sm">{t('set_more', { n: found.length - MOST })}</Text>}
    </div>
  );
}
