import { Group, NativeSelect, Skeleton, Table } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Comparison as Compared, Satisfaction } from '../../api/model';
import { useSectionName } from '../../session/session';
import { writeDay } from '../../words/moments';
import type { BoardSearch, FigurePart } from '../board-search';
import { Figure } from '../figure';
import { Legend, Panel, Scrolling } from '../further/panel';
import { useBoardSearch, useComparison, useSatisfaction } from '../use-board';
import { Bars } from './bars';
import { bySection, comparisonFinding, onTimeShare, percent } from './findings';
import { SatisfactionPanel } from './satisfaction-panel';
import './comparison.css';

/** The sections side by side in a month, and how content their customers were. */
export function Comparison() {
  const { t } = useTranslation();
  const search = useBoardSearch();
  const compared = useComparison(search).data;
  const rated = useSatisfaction(search).data;
  if (!compared || !rated) return <Skeleton height={300} role="status" aria-label={t('loading')} />;
  return (
    <>
      <SideBySide compared={compared} rated={rated.months} />
      <SatisfactionPanel rated={rated.months} />
    </>
  );
}

interface Props {
  readonly compared: Compared;
  readonly rated: Satisfaction['months'];
}

function SideBySide({ compared, rated }: Props) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { month, sections } = compared;
  const finding = comparisonFinding(sections);
  const { section } = finding.values;
  const values = section ? { ...finding.values, section: nameOf(String(section)) } : finding.values;
  const about = t('compareAbout', { month: writeDay(month, i18n.language) });
  return (
    <Panel about={about} finding={{ ...finding, values }}>
      <Group justify="space-between" align="end" mb="xs">
        <Legend
          entries={[
            ['kept', t('b_onTime')],
            ['late', t('b_late')],
          ]}
        />
        <MonthChoice months={compared.months} month={month} />
      </Group>
      <Bars
        rows={sections.map((row) => ({
          name: nameOf(row.section),
          share: onTimeShare(row),
          words: row.onTime + row.late === 0 ? '—' : `${onTimeShare(row)}%`,
        }))}
      />
      <Scrolling name={about}>
        <Rows compared={compared} rated={rated.filter((one) => one.month === month)} />
      </Scrolling>
    </Panel>
  );
}

const NOW = ['open', 'breached'] as const;
const IN_MONTH = ['onTime', 'late', 'returned'] as const;

function Rows({ compared, rated }: Props) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const content = bySection(rated);
  const { month } = compared;
  const columns = ['b_open', 'b_breached', 'b_onTime', 'b_late', 'b_returned', 'shareOnTime'];
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('section')}</Table.Th>
          {[...columns, 'meanDays', 'satisfiedShare'].map((words) => (
            <Table.Th key={words} ta="right">
              {t(words)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {compared.sections.map((row) => {
          const name = nameOf(row.section);
          const rating = content.find(({ section }) => section === row.section);
          const figure = (key: (typeof NOW | typeof IN_MONTH)[number], part?: FigurePart) => (
            <Table.Td key={key} ta="right">
              <Figure
                n={row[key]}
                figure={key}
                section={row.section}
                part={part}
                name={`${name} ${t(`b_${key}`)}`}
              />
            </Table.Td>
          );
          return (
            <Table.Tr key={row.section}>
              <Table.Th scope="row" fw={500}>
                {name}
              </Table.Th>
              {NOW.map((key) => figure(key))}
              {IN_MONTH.map((key) => figure(key, { month }))}
              <Table.Td ta="right">{percent(row.onTime, row.onTime + row.late)}</Table.Td>
              <Table.Td ta="right">
                {row.meanDays === null ? '—' : row.meanDays.toFixed(1)}
              </Table.Td>
              <Table.Td ta="right">
                {rating ? percent(rating.satisfied, rating.told) : '—'}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function MonthChoice({ months, month }: Pick<Compared, 'months' | 'month'>) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const search = useBoardSearch();
  const go = (change: BoardSearch) =>
    void navigate({ to: '/board', search: { ...search, ...change } as never, replace: true });
  const known = months.includes(month) ? months : [...months, month];
  return (
    <NativeSelect
      label={t('chooseMonth')}
      className="huiyin-no-print"
      value={month}
      onChange={(event) => go({ month: event.currentTarget.value })}
      data={[...known]
        .reverse()
        .map((one) => ({ value: one, label: writeDay(one, i18n.language) }))}
    />
  );
}
