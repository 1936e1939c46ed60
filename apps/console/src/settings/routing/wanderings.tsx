import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSectionName } from '../../session/session';
import { type Rehearsal, wanderings } from './adding-up';

const MOST = 200;

/** How many cases would go elsewhere, from where to where, and which. */
export function Wanderings({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const routes = wanderings(rehearsal);
  const { moved, done } = rehearsal;
  return (
    <>
      <Text role="status" fw={600}>
        {t('set_wander', { n: moved.length, of: done })}
      </Text>
      {routes.length > 0 && (
        <>
          <Table className="huiyin-figures" maw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('set_fromSection')}</Table.Th>
                <Table.Th>{t('set_toSection')}</Table.Th>
                <Table.Th ta="right">{t('set_ofCases')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {routes.map(({ from, to, cases }) => (
                <Table.Tr key={`${from} ${to}`}>
                  <Table.Td>{nameOf(from)}</Table.Td>
                  <Table.Td>{nameOf(to)}</Table.Td>
                  <Table.Td ta="right">{cases}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Which moved={moved} />
        </>
      )}
    </>
  );
}

function Which({ moved }: Pick<Rehearsal, 'moved'>) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const why = ({ lead, reasons }: Rehearsal['moved'][number]['before']) => (
    <>
      {nameOf(lead)}
      {reasons.map((reason) => (
        <Text key={reason.zh} size="xs">
          {reason[language]} {reason.words.join(t('comma'))}
        </Text>
      ))}
    </>
  );
  return (
    <div className="huiyin-moves" role="region" tabIndex={0} aria-label={t('set_which')}>
      <Table miw={620}>
        <Table.Thead>
          <Table.Tr>
            {(['case', 'before', 'after', 'ended'] as const).map((head) => (
              <Table.Th key={head}>{t(`set_which_${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {moved.slice(0, MOST).map((one, i) => (
            <Table.Tr key={one.caseNo ?? i}>
              <Table.Th scope="row" fw={400} className="huiyin-figures">
                {one.caseNo ?? t('set_maybeReport')}
              </Table.Th>
              <Table.Td>{why(one.before)}</Table.Td>
              <Table.Td>{why(one.after)}</Table.Td>
              <Table.Td>{nameOf(one.lead)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {moved.length > MOST && <Text size="sm">{t('set_more', { n: moved.length - MOST })}</Text>}
    </div>
  );
}
