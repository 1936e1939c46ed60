import { Anchor, NavLink, Text } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Lists } from './lists';
import { useMe, useSectionName } from '../session/session';
import { settingsOf } from '../settings/settings-pages';

/** The lists of the role with how many cases wait in each, and the office's pages. */
export function Navigation({ follow }: { follow: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useSectionName();
  const { location } = useRouterState();
  return (
    <>
      <Lists follow={follow} />
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
        <Anchor component={Link} to="/account" inherit onClick={follow} title={t('ownAccount')}>
          {me.name}
        </Anchor>
        <br />
        {[me.section && nameOf(me.section), t(`role_${me.role}`)].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}
