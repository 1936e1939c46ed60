import { Box, Button, Card, Center, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import type { ApiProblem } from '../api/model';
import { ProblemAlert } from '../case/problem-alert';
import { Notice } from '../shell/notice';
import { usePageTitle } from '../shell/page-title';

/** Sets the password by a link, then goes on to signing in. */
export function SetPassword({ token, done }: { token: string; done: () => void }) {
  const { t } = useTranslation();
  const [password, type] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [account, setAccount] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  usePageTitle(t('setPassword'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      setAccount(
        (await post<{ account: string }>('/session/password', { token, password })).account,
      );
    } catch (error) {
      setProblem(error as ApiProblem);
    }
    setBusy(false);
  };
  const goOn = () => {
    window.history.replaceState(null, '', window.location.pathname);
    done();
  };
  return (
    <Box component="main" bg="var(--huiyin-page)">
      <Center mih="100vh" p="md">
        <Card withBorder w="100%" maw={440} p="xl" bg="var(--huiyin-card)">
          <Stack component="form" onSubmit={submit as never}>
            <Title order={1} size="h3">
              {t('setPassword')}
            </Title>
            <ProblemAlert problem={problem} />
            {account ? (
              <>
                <Notice tone="next" role="status">
                  {t('passwordSet', { account })}
                </Notice>
                <Button onClick={goOn}>{t('signIn')}</Button>
              </>
            ) : (
              <>
                <Text size="sm">{t('passwordHint')}</Text>
                <PasswordInput
                  label={t('password_next')}
                  autoComplete="new-password"
                  value={password}
                  onChange={(event) => type(event.currentTarget.value)}
                  required
                  withAsterisk={false}
                  autoFocus
                  visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
                />
                <Button type="submit" loading={isBusy}>
                  {t('setPassword')}
                </Button>
              </>
            )}
          </Stack>
        </Card>
      </Center>
    </Box>
  );
}
