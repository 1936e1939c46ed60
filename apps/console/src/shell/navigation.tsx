import { NavLink, Text } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board/use-board';
import { viewsOf } from '../queue/views';
import { useMe, useSectionName } from '../session/session';
import { settingsOf } from '../settings/settings-pages';

/** The lists of the role with how many cases wait in each, and the office's pages. */
export function Navigation({ follow }: { follow: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useSectionName();
  const { location } = useRouterState();
  const counts = useCounts();
  const view = (location.search as { view?: string }).view ?? viewsOf(me)[0];
  const isQueue = location.pathname === '/' || location.pathname.startsWith('/cases');
  return (
    <>
      {viewsOf(me).map((name) => (
        <NavLink
          key={name}
          component={Link}
          to="/"
          search={{ view: name } as never}
          label={t(`view_${name}`)}
          active={isQueue && view === name}
          aria-current={isQueue && view === name ? 'page' : undefined}
          variant="filled"
          rightSection={<Count n={counts[name]} />}
          onClick={follow}
        />
      ))}
      {[
        ['/board', t('board')],
        ['/plan', t('plan')],
        ['/calendar', t('calendar')],
        ...(settingsOf(me).length > 0 ? [['/settings', t('settings')]] : []),
      ].map(([to, label]) => (
        <NavLink
          key={to}
          component={Link}
          to={to}
          label={label}
          active={location.pathname.startsWith(to)}
          aria-current={location.pathname.startsWith(to) ? 'page' : undefined}
          variant="filled"
          onClick={follow}
        />
      ))}
      <Text size="sm" c="dimmed" p="sm" mt="auto">
        {me.name}
        <br />
        {[me.section && nameOf(me.section), t(`role_${me.role}`)].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

const Count = ({ n }: { n?: number }) =>
  n ? (
    <span className="huiyin-figures" style={{ fontWeight: 600 }}>
      {n}
    </span>
  ) : null;

/** How many cases each list holds, as the board counts them. */
function useCounts(): Partial<Record<string, number>> {
  const board = useBoard().data;
  if (!board) return {};
  const { total, sections } = board;
  return {
    section: total.open,
    open: total.open,
    triage: sections.find(({ section }) => section === 'TRIAGE')?.open,
    due_today: total.dueToday,
    due_next: total.dueNextWorkingDay,
    breached: total.breached,
    approvals: total.awaitingApproval,
    paused: total.paused,
  };
}
