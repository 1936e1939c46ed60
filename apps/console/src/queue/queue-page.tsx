import { Box, Grid, ScrollArea, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CasePage } from '../case/case-page';
import { useMe } from '../session/session';
import { QueueList } from './queue-list';
import { useListKeys } from './use-keys';
import { useQueue } from './use-queue';
import { viewsOf } from './views';

/** A queue, with the open case beside it where there is room. */
export function QueuePage() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { caseNo } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const view = search.view ?? viewsOf(me)[0];
  const { cases, isPending, hasNextPage, fetchNextPage } = useQueue({ ...search, view });
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const open = (chosen: string) =>
    navigate({ to: '/cases/$caseNo', params: { caseNo: chosen }, search });
  const cursor = useListKeys(cases.length, (index) => void open(cases[index].caseNo));
  const find = useDebouncedCallback(
    (q: string) => navigate({ to: '.', search: { ...search, q: q || undefined } }),
    300,
  );
  if (caseNo && !isWide) {
    return (
      <CasePage key={caseNo} caseNo={caseNo} back={() => void navigate({ to: '/', search })} />
    );
  }
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
        <Title order={1} size="h3" mb="sm">
          {t(`view_${view}`)}
        </Title>
        <TextInput
          id="queue-search"
          key={view}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search.q}
          onChange={(event) => find(event.currentTarget.value)}
          mb="sm"
        />
        <ScrollArea.Autosize mah={isWide ? 'calc(100dvh - 190px)' : undefined} type="auto">
          <QueueList
            cases={cases}
            isPending={isPending}
            view={view}
            current={caseNo}
            cursor={cursor}
            open={(chosen) => void open(chosen)}
            more={hasNextPage ? () => void fetchNextPage() : undefined}
          />
        </ScrollArea.Autosize>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7, lg: 8 }} visibleFrom="md">
        {caseNo ? (
          <CasePage key={caseNo} caseNo={caseNo} />
        ) : (
          <Box p="xl">
            <Text c="dimmed">{t('chooseCase')}</Text>
          </Box>
        )}
      </Grid.Col>
    </Grid>
  );
}
