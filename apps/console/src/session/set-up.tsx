import { Box, Button, Card, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChangePassword } from '../account/change-password';
import { SetUpStep } from '../account/second-step/set-up-step';
import type { Me } from '../api/model';
import { usePageTitle } from '../shell/page-title';
import { switchLanguage } from '../words/i18n';
import { endSession } from './end-session';
import { owesOf } from './owes';

/** What has to be set up before anything else, one after the other: nothing else is open meanwhile. */
export function SetUp({ me, done }: { me: Me; done: () => void }) {
  const { t, i18n } = useTranslation();
  usePageTitle(t('setUp'));
  const isPassword = owesOf(me).includes('password');
  const leave = () => void endSession(t, i18n.language);
  return (
    <Box component="main" bg="var(--huiyin-page)">
      <Center mih="100vh" p="md">
        <Card withBorder w="100%" maw={500} p="xl" bg="var(--huiyin-card)">
          <Stack>
            <Group justify="space-between" align="flex-start">
              <Title order={1} size="h3" style={{ flex: '1 1 12rem' }}>
                {t('setUp')}
              </Title>
              <Button variant="default" size="xs" onClick={() => void switchLanguage()}>
                <span lang={t('languageCode')}>{t('language')}</span>
              </Button>
            </Group>
            <Text>{t(isPassword ? 'setUpPassword' : 'setUpStep', { name: me.name })}</Text>
            {isPassword ? <ChangePassword done={done} /> : <SetUpStep done={done} />}
            <Group>
              <Button variant="subtle" px={0} onClick={leave}>
                {t('signOut')}
              </Button>
            </Group>
          </Stack>
        </Card>
      </Center>
    </Box>
  );
}
