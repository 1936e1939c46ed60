import {
  Box,
  Button,
  Card,
  Center,
  Group,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import type { ApiProblem, Me } from '../api/model';
import { usePageTitle } from '../shell/page-title';
import { inLanguage } from '../words/both-languages';
import { switchLanguage } from '../words/i18n';
import { DemoAccounts } from './demo-accounts';
import { Notice } from '../shell/notice';

interface Props {
  readonly signedIn: (me: Me) => void;
}

/** The sign-in page. */
export function SignIn({ signedIn }: Props) {
  const { t } = useTranslation();
  usePageTitle(t('signIn'));
  return (
    <Box component="main" bg="var(--huiyin-page)">
      <Center mih="100vh" p="md">
        <Card withBorder w="100%" maw={440} p={0} bg="var(--huiyin-card)">
          <SignInForm signedIn={signedIn} />
        </Card>
      </Center>
    </Box>
  );
}

interface FormProps extends Props {
  /** Who was here before. */
  readonly account?: string;
  readonly note?: string;
}

/** Account and password; in the demo, who there is. */
export function SignInForm({ signedIn, account: former = '', note }: FormProps) {
  const { t, i18n } = useTranslation();
  const [account, setAccount] = useState(former);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<ApiProblem>();
  const [isBusy, setBusy] = useState(false);
  /** Asked for once the password has proved right. */
  const [code, setCode] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      signedIn(await post<Me>('/session', { account, password, code }));
    } catch (error) {
      const refused = error as ApiProblem;
      if (refused.code === 'second_step_needed' && code === undefined) setCode('');
      else setProblem(refused);
    }
    setBusy(false);
  };
  const choose = (chosen: string, word: string) => {
    setAccount(chosen);
    setPassword(word);
    setCode(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack p="xl">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={1} size="h3" id="sign-in-title">
            {t('title')}
          </Title>
          <Button variant="default" size="xs" onClick={() => void switchLanguage()}>
            <span lang={t('languageCode')}>{t('language')}</span>
          </Button>
        </Group>
        {note && <Text>{note}</Text>}
        {problem && (
          <Notice tone="error" role="alert">
            {inLanguage(problem.detail, i18n.language)}
          </Notice>
        )}
        <TextInput
          label={t('account')}
          name="account"
          autoComplete="username"
          value={account}
          onChange={(event) => {
            setAccount(event.currentTarget.value);
            setCode(undefined);
          }}
          required
          withAsterisk={false}
          autoFocus={!former}
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
          withAsterisk={false}
          autoFocus={Boolean(former)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        {code !== undefined && <CodeField code={code} type={setCode} />}
        <Button type="submit" loading={isBusy}>
          {t('signIn')}
        </Button>
        {!former && <DemoAccounts choose={choose} />}
      </Stack>
    </form>
  );
}

/** The code of the second step; it takes the focus when it comes. */
function CodeField({ code, type }: { code: string; type: (code: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('stepCode')}
      description={t('stepCodeHint')}
      name="code"
      value={code}
      onChange={(event) => type(event.currentTarget.value)}
      autoComplete="one-time-code"
      autoCapitalize="off"
      maxLength={40}
      required
      withAsterisk={false}
      autoFocus
    />
  );
}
