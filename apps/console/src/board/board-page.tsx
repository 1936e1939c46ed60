import { Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiProblem, Board } from '../api/model';
import { usePageTitle } from '../shell/page-title';
import { inLanguage } from '../words/both-languages';
import { writeMoment } from '../words/moments';
import { Figure, FIGURES } from './figure';
import { Pressing } from './pressing';
import { Sections } from './sections';
import { useBoard } from './use-board';
import { Notice } from '../shell/notice';

/** How the deadlines stand: figures that open their cases, a picture, and the cases that press. */
export function BoardPage() {
  const { t, i18n } = useTranslation();
  const board = useBoard();
  usePageTitle(t('board'));
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
          {t('board')}
        </Title>
        {board.data && (
          <Text size="sm" c="dimmed">
            {t('asOf', { at: writeMoment(board.data.asOf, i18n.language) })}
          </Text>
        )}
      </Group>
      {board.isPending && <Skeleton height={300} role="status" aria-label={t('loading')} />}
      {board.error && !board.data && (
        <Notice tone="warning" role="alert">
          {inLanguage((board.error as ApiProblem).detail, i18n.language)}
        </Notice>
      )}
      {board.data && <Figures board={board.data} />}
    </Stack>
  );
}

function Figures({ board }: { board: Board }) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="sm" component="dl" m={0}>
        {FIGURES.map(([key, view]) => (
          <div key={key} className="huiyin-card">
            <Text component="dt" size="sm">
              {t(`b_${key}`)}
            </Text>
            <Text component="dd" m={0}>
              <Figure n={board.total[key]} view={view} name={t(`b_${key}`)} isLarge />
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {board.sections.length > 1 && <Sections board={board} />}
      <Pressing board={board} />
    </>
  );
}
