import { Button, NavLink } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '../api/model';
import { useCounts, written } from '../queue/counts';
import { type QueueFilter, queryOf, readFilter } from '../queue/filters/filters';
import { ArrangeViews } from '../queue/saved/arrange-views';
import { useSavedViews } from '../queue/saved/saved-views';
import { decides, viewsOf } from '../queue/views';
import { useMe } from '../session/session';

/** The lists of the role and those of one's own, with how many cases wait in each. */
export function Lists({ follow }: { follow: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const counts = useCounts();
  const saved = useSavedViews().data?.items ?? [];
  const { pathname, search } = useRouterState().location;
  const [isArranging, setArranging] = useState(false);
  const isQueue = pathname === '/' || pathname.startsWith('/cases');
  const shown = readFilter(search as Record<string, unknown>);
  const here = queryOf({ ...shown, view: shown.view ?? viewsOf(me)[0] }).toString();
  const isOwn = saved.some(({ filter }) => queryOf(filter).toString() === here);
  const item = (key: string, label: string, filter: QueueFilter, isHere: boolean, n?: number) => (
    <NavLink
      key={key}
      component={Link}
      to="/"
      search={filter as never}
      label={label}
      active={isQueue && isHere}
      aria-current={isQueue && isHere ? 'page' : undefined}
      variant="filled"
      rightSection={<Count words={n ? written(n, counts?.atMost) : ''} />}
      onClick={follow}
    />
  );
  return (
    <>
      {decides(me) && (
        <NavLink
          component={Link}
          to="/approvals"
          label={t('inbox')}
          active={pathname.startsWith('/approvals')}
          aria-current={pathname.startsWith('/approvals') ? 'page' : undefined}
          variant="filled"
          rightSection={<Count words={inboxCount(counts)} />}
          onClick={follow}
        />
      )}
      {viewsOf(me).map((view) =>
        item(
          view,
          t(`view_${view}`),
          { view },
          !isOwn && (shown.view ?? viewsOf(me)[0]) === view,
          // Everything there is says nothing about what is to do.
          view === 'all' ? undefined : counts?.views[view as keyof typeof counts.views],
        ),
      )}
      {saved.map(({ id, name, filter }) =>
        item(id, name, filter, queryOf(filter).toString() === here, counts?.saved[id]),
      )}
      {saved.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setArranging(true)}>
          {t('arrangeViews')}
        </Button>
      )}
      {isArranging && <ArrangeViews close={() => setArranging(false)} />}
    </>
  );
}

/** Replies and extensions that wait for the reader. */
const inboxCount = (counts: CaseCounts | undefined): string =>
  counts ? written(counts.views.to_approve + counts.views.to_extend || undefined) : '';

const Count = ({ words }: { words: string }) =>
  words === '' ? null : (
    <span className="huiyin-figures" style={{ fontWeight: 600 }}>
      {words}
    </span>
  );
