import { Box, Grid, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CasePage } from '../case/case-page';
import { useMe } from '../session/session';
import { usePageTitle } from '../shell/page-title';
import { QueueHead } from './queue-head';
import { QueueList } from './queue-list';
import { useListKeys } from './use-keys';
import { useQueue } from './use-queue';
import { viewFor } from './views';

/** A queue, with the open case beside it where there is room. */
export function QueuePage() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { caseNo } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const view = viewFor(me, search.view);
  const queue = useQueue({ ...search, view });
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  useListKeys();
  usePageTitle(caseNo ?? t(`view_${view || 'open'}`));
  // Who looks at figures only has no list: the board is their first screen.
  if (view === '' && !caseNo) return <Navigate to="/board" replace />;
  const open = (chosen: string) =>
    void navigate({ to: '/cases/$caseNo', params: { caseNo: chosen }, search });
  const back = () => void navigate({ to: '/', search });
  // Both columns stay where they are when a tablet is turned: an open dialog must not be lost by it.
  const isAlone = caseNo !== undefined && (!isWide || view === '');
  return (
    <Grid gap="lg">
      <Grid.Col
        span={{ base: 12, md: 5, lg: 4 }}
        display={isAlone || view === '' ? 'none' : undefined}
      >
        <Box pos={isWide ? 'sticky' : undefined} top={72}>
          <QueueHead queue={queue} view={view} />
          <div className="huiyin-list">
            <QueueList
              queue={queue}
              view={view}
              isNarrowed={Boolean(search.q || search.department)}
              current={caseNo}
              open={open}
            />
          </div>
        </Box>
      </Grid.Col>
      <Grid.Col
        span={isAlone ? 12 : { base: 12, md: 7, lg: 8 }}
        display={isAlone || isWide ? undefined : 'none'}
      >
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
