import { Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/model';
import { usePageTitle } from '../shell/page-title';
import { writeMoment } from '../words/moments';
import { BoardChoice, PastBanner } from './as-of';
import { Comparison } from './comparison/comparison';
import { Figure, FIGURES } from './figure';
import { Further } from './further/further';
import { Pressing } from './pressing';
import { Sections } from './sections';
import { useBoard, useBoardSearch } from './use-board';
import { NotLoaded } from '../shell/notice';

/** How the deadlines stand, or stood: figures that open their cases, pictures, and the cases that press. */
export function BoardPage() {
  const { t, i18n } = useTranslation();
  const { asOf } = useBoardSearch();
  const board = useBoard(asOf);
  usePageTitle(t('board'));
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t('board')}
        </Title>
        {board.data && (
          <Text size="sm" c="dimmed">
            {t(asOf ? 'asOfThen' : 'asOf', { at: writeMoment(board.data.asOf, i18n.language) })}
          </Text>
        )}
      </Group>
      <BoardChoice sections={board.data?.sections ?? []} />
      {asOf && board.data && <PastBanner asOf={board.data.asOf} />}
      {board.isPending && <Skeleton height={300} role="status" aria-label={t('loading')} />}
      {!board.data && <NotLoaded problem={board.error} retry={board.refetch} />}
      {board.data && <Figures board={board.data} />}
    </Stack>
  );
}

function Figures({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { section } = useBoardSearch();
  const counts = board.sections.find((row) => row.section === section) ?? board.total;
  const cases = board.cases.filter((c) => !section || c.section === section);
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm" component="dl" m={0}>
        {FIGURES.map((figure) => (
          <div key={figure} className="huiyin-card">
            <Text component="dt" size="sm">
              {t(`b_${figure}`)}
            </Text>
            <Text component="dd" m={0}>
              <Figure n={counts[figure]} figure={figure} name={t(`b_${figure}`)} isLarge />
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {board.sections.length > 1 && <Sections board={board} />}
      <Pressing cases={cases} />
      {board.sections.length > 1 && <Comparison />}
      <Further />
    </>
  );
}
