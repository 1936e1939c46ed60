import { Box, Grid, Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/session';
import { useShortcuts } from '../shell/keys/use-shortcuts';
import { later } from '../shell/later';
import { usePageTitle } from '../shell/page-title';
import { remember } from '../shell/palette/recent-cases';
import { AtAGlance } from './at-a-glance';
import { BulkBar } from './bulk/bulk-bar';
import { type QueueFilter, queryOf, readFilter, setFilters } from './filters/filters';
import { QueueList } from './list/queue-list';
import { useSelection } from './list/selection';
import { useQueue } from './list/use-queue';
import { QueueHead } from './queue-head';
import { nameOfSaved, useSavedViews } from './saved/saved-views';
import { PeoplePanel } from './people/people-panel';
import { decides, handsOut, viewFor } from './views';

const CasePage = later(
  () => import('../case/case-page').then((part) => part.CasePage),
  <Skeleton height={400} />,
);

/** A queue, with the open case beside it where there is room. */
export function QueuePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const { caseNo } = useParams({ strict: false });
  const { filter, view, search } = useAsked();
  const queue = useQueue(filter);
  const place = queryOf(filter).toString();
  const selection = useSelection(queue.cases, place);
  const saved = useSavedViews().data?.items;
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const name = nameOfSaved(saved, filter) ?? t(`view_${view || 'open'}`);
  usePageTitle(caseNo ?? name);
  const open = (chosen: string) => {
    remember(chosen);
    void navigate({ to: '/cases/$caseNo', params: { caseNo: chosen }, search });
  };
  const back = () => void navigate({ to: '/', search });
  useShortcuts({ back: () => (selection.chosen.size > 0 ? selection.clear() : caseNo && back()) });
  // Who looks at figures only has no list: the board is their first screen.
  if (view === '' && !caseNo) return <Navigate to="/board" replace />;
  const narrow = (change: QueueFilter) =>
    void navigate({ to: '.', search: { ...search, ...change } as never });
  const list = { ...{ queue, view, name, place, selection, open }, current: caseNo };
  // Both columns stay where they are when a tablet is turned: an open dialog must not be lost by it.
  const isAlone = caseNo !== undefined && (!isWide || view === '');
  return (
    <Grid gap="lg">
      <Grid.Col
        span={{ base: 12, md: 5, lg: 4 }}
        display={isAlone || view === '' ? 'none' : undefined}
        className={caseNo && 'huiyin-no-print'}
      >
        <Box pos={isWide ? 'sticky' : undefined} top={72} className="huiyin-queue">
          <QueueHead {...{ queue, filter, name, narrow }} />
          <QueueList {...list} isNarrowed={setFilters(filter).length > 0} />
          <BulkBar selection={selection} />
        </Box>
      </Grid.Col>
      <Grid.Col
        span={isAlone ? 12 : { base: 12, md: 7, lg: 8 }}
        display={isAlone || isWide ? undefined : 'none'}
        className="huiyin-beside"
      >
        {decides(me) && !caseNo && <AtAGlance />}
        {handsOut(me) && <PeoplePanel isBeside={caseNo !== undefined} />}
        {caseNo ? (
          <CasePage key={caseNo} caseNo={caseNo} back={back} isAlone={isAlone} />
        ) : (
          <Text c="dimmed" p="xl">
            {t('chooseCase')}
          </Text>
        )}
      </Grid.Col>
    </Grid>
  );
}

/** The list the address asks for; the same object until it asks for another one. */
function useAsked() {
  const me = useMe();
  const search = useSearch({ strict: false });
  const view = viewFor(me, search.view);
  const asked = queryOf({ ...readFilter(search), view: view || undefined }).toString();
  const filter = useMemo(() => readFilter(Object.fromEntries(new URLSearchParams(asked))), [asked]);
  return { filter, view, search };
}
