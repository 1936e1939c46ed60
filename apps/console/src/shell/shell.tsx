import {
  Anchor,
  AppShell,
  Burger,
  Button,
  Group,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Live } from '../live/live';
import { ConnectionBanner } from './banners/connection';
import { EngineBanner } from './banners/engine-banner';
import { Navigation } from './navigation';
import { ThemeIcon } from './icons';
import { useGoKeys } from './keys/go-keys';
import { useShortcuts } from './keys/use-shortcuts';
import { undoLast } from './keys/undo';
import { Palette } from './palette/palette';
import { Tools } from './tools';

/** Header, navigation of the role, and the page. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const [isSearching, palette] = useDisclosure();
  const { t } = useTranslation();
  const { toggleColorScheme } = useMantineColorScheme();
  useHeadingFocus();
  useGoKeys();
  useShortcuts({ palette: palette.open, undo: undoLast });
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <Anchor className="huiyin-skip" href="#main">
        {t('skip')}
      </Anchor>
      <AppShell.Header px="md" bg="var(--huiyin-card)">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('menu')}
              aria-expanded={isOpen}
            />
            <Text fw={700} truncate visibleFrom="xs">
              {t('title')}
            </Text>
            <Text fw={700} hiddenFrom="xs">
              {t('shortTitle')}
            </Text>
          </Group>
          <Tools search={palette.open} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        p="xs"
        aria-label={t('menu')}
        bg="var(--huiyin-card)"
        style={{ overflowY: 'auto' }}
      >
        <Navigation follow={close} />
        {/* A telephone's header has no room for it. */}
        <Button
          hiddenFrom="sm"
          variant="subtle"
          justify="flex-start"
          leftSection={<ThemeIcon />}
          mt="xs"
          style={{ flexShrink: 0 }}
          onClick={toggleColorScheme}
        >
          {t('theme')}
        </Button>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} bg="var(--huiyin-page)">
        <Live />
        <ConnectionBanner />
        <EngineBanner />
        <Outlet />
      </AppShell.Main>
      {isSearching && <Palette isOpen close={palette.close} />}
    </AppShell>
  );
}

/** For so long a page may load before its heading takes the focus. */
const PATIENCE_MS = 3_000;
const EVERY_MS = 50;

/** Who goes to another screen, or opens a case, goes on from its heading. */
function useHeadingFocus(): void {
  const { location, resolvedLocation = location } = useRouterState();
  const { pathname, search } = resolvedLocation;
  const place = `${pathname} ${(search as { view?: string }).view ?? ''}`;
  const former = useRef(place);
  useEffect(() => {
    if (former.current === place) return;
    former.current = place;
    window.scrollTo({ top: 0 });
    const isCase = /^\/cases\/[^/]+$/.test(pathname);
    return isCase ? undefined : focusHeading();
  }, [place, pathname]);
}

/** Focuses the heading when it is there, and again where a loading page's gives way to another. */
function focusHeading(): () => void {
  const began = document.activeElement;
  let rounds = PATIENCE_MS / EVERY_MS;
  let isDone = false;
  const look = () => {
    const heading = document.getElementById('page-heading');
    const active = document.activeElement;
    // Whoever has gone on to something else meanwhile stays there.
    if (heading && (active === document.body || (!isDone && active === began))) {
      heading.focus({ preventScroll: true });
      isDone = true;
    }
    if ((rounds -= 1) <= 0) clearInterval(timer);
  };
  const timer = setInterval(look, EVERY_MS);
  look();
  return () => clearInterval(timer);
}
