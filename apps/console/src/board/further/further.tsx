import { SimpleGrid, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBoardSearch, useFigures } from '../use-board';
import { Ages } from './ages';
import { Handlers } from './handlers';
import { Heatmap } from './heatmap';
import { Months } from './months';
import { Weeks } from './weeks';
import './further.css';

/** Who has what, how old it is, and how the last months and weeks went. */
export function Further() {
  const { t } = useTranslation();
  const figures = useFigures(useBoardSearch()).data;
  if (!figures) return <Skeleton height={300} role="status" aria-label={t('loading')} />;
  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" verticalSpacing="lg">
        <Handlers handlers={figures.handlers} unassigned={figures.unassigned} />
        <Ages ages={figures.ages} />
      </SimpleGrid>
      <Months months={figures.months} />
      <Weeks weeks={figures.weeks} />
      <Heatmap heatmap={figures.heatmap} />
    </>
  );
}
