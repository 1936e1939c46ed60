import {
  ActionIcon,
  AppShell,
  Burger,
  Button,
  Group,
  Modal,
  NavLink,
  Switch,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { areShortcutsOn, setShortcuts } from '../queue/use-keys';
import { viewsOf } from '../queue/views';
import { useMe, useSectionName } from '../session/session';
import { switchLanguage } from '../words/i18n';
import { Palette } from './palette';

/** Header, navigation of the role, and the page. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const { t } = useTranslation();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('menu')}
            />
            <Text fw={700} truncate>
              {t('title')}
            </Text>
          </Group>
          <Tools />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('menu')}>
        <Navigation follow={close} />
      </AppShell.Navbar>
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
      <Palette />
    </AppShell>
  );
}

function Navigation({ follow }: { follow: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useSectionName();
  const { location } = useRouterState();
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
          variant="filled"
          onClick={follow}
        />
      ))}
      {[
        ['/board', t('board')],
        ['/plan', t('plan')],
      ].map(([to, label]) => (
        <NavLink
          key={to}
          component={Link}
          to={to}
          label={label}
          active={location.pathname.startsWith(to)}
          variant="filled"
          onClick={follow}
        />
      ))}
      <Text size="sm" c="dimmed" p="sm" mt="auto">
        {me.name}
        {me.section && ` · ${nameOf(me.section)}`}
      </Text>
    </>
  );
}

function Tools() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { toggleColorScheme } = useMantineColorScheme();
  const [isHelp, help] = useDisclosure();
  useHotkeys([['shift+?', () => areShortcutsOn() && help.open()]]);
  const signOut = async () => {
    await call('DELETE', '/session').catch(() => undefined);
    client.clear();
    window.location.assign('/console/');
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('help')}
        onClick={help.open}
        visibleFrom="sm"
      >
        ?
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t('theme')} onClick={toggleColorScheme}>
        ◐
      </ActionIcon>
      <Button variant="default" size="sm" px="xs" onClick={switchLanguage}>
        {t('language')}
      </Button>
      <Button variant="default" size="sm" px="xs" onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
      <Modal opened={isHelp} onClose={help.close} title={t('help')}>
        <Text mb="md">{t('helpText')}</Text>
        <Text mb="md">Ctrl-K</Text>
        <Switch
          label={t('shortcuts')}
          defaultChecked={areShortcutsOn()}
          onChange={(event) => setShortcuts(event.currentTarget.checked)}
        />
      </Modal>
    </Group>
  );
}
