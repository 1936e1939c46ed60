import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from './page-title';

/** An address of the console where there is nothing. */
export function MissingPage() {
  const { t } = useTranslation();
  usePageTitle(t('missingPage'));
  return (
    <Stack p="md">
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {t('missingPage')}
      </Title>
      <Text>{t('missingPageText')}</Text>
      <Anchor component={Link} to="/">
        {t('toStart')}
      </Anchor>
    </Stack>
  );
}

/** A screen that broke: the rest of the console goes on. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <Stack p="md" role="alert">
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {t('brokenPage')}
      </Title>
      <Text>{t('brokenPageText')}</Text>
      <Anchor href="/console/">{t('toStart')}</Anchor>
    </Stack>
  );
}
