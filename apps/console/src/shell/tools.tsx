import { ActionIcon, Button, Group, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Bell } from '../notices/bell';
import { useSignOut } from '../session/use-sign-out';
import { switchLanguage } from '../words/i18n';
import { HelpIcon, SearchIcon, ThemeIcon } from './icons';
import { later } from './later';
import { useShortcuts } from './keys/use-shortcuts';

const CheatSheet = later(() => import('./keys/cheat-sheet').then((part) => part.CheatSheet));

/** Search, notices, shortcuts, theme, language, and the way out. */
export function Tools({ search }: { search: () => void }) {
  const { t } = useTranslation();
  const { toggleColorScheme } = useMantineColorScheme();
  const [isHelp, help] = useDisclosure();
  useShortcuts({ help: help.open });
  const signOut = useSignOut();
  return (
    <Group gap="clamp(4px, 1vw, 10px)" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('goTo')}
        title="Ctrl-K"
        onClick={search}
      >
        <SearchIcon />
      </ActionIcon>
      <Bell />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('help')}
        onClick={help.open}
        visibleFrom="sm"
      >
        <HelpIcon />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('theme')}
        onClick={toggleColorScheme}
        visibleFrom="sm"
      >
        <ThemeIcon />
      </ActionIcon>
      <Button variant="default" size="sm" px="xs" onClick={() => void switchLanguage()}>
        <span lang={t('languageCode')}>{t('language')}</span>
      </Button>
      <Button variant="default" size="sm" px="xs" onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
      {isHelp && <CheatSheet isOpen close={help.close} />}
    </Group>
  );
}
