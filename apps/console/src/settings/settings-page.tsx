import { Anchor, Card, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/session';
import { usePageTitle } from '../shell/page-title';
import { settingsOf } from './settings-pages';

/** The way to everything that can be set. */
export function SettingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  usePageTitle(t('settings'));
  const pages = settingsOf(me);
  return (
    <>
      <Title order={1} size="h2" mb="md" id="page-heading" tabIndex={-1}>
        {t('settings')}
      </Title>
      {pages.length === 0 && <Text>{t('settingsNone')}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {pages.map(({ path, name, about }) => (
          <Card key={path} withBorder padding="md">
            <Title order={2} size="h4">
              <Anchor component={Link} to={path} inherit>
                {t(name)}
              </Anchor>
            </Title>
            <Text size="sm" mt={4}>
              {t(about)}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </>
  );
}
