import {
  Alert,
  Anchor,
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
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '../api/client';
import type { ApiProblem, Me } from '../api/model';

interface Demo {
  readonly password: string;
  readonly accounts: readonly { account: string; name: string }[];
}

/** Account and password; in the demo, who there is. */
export function SignIn({ signedIn, isOver }: { signedIn: (me: Me) => void; isOver?: boolean }) {
  const { t } = useTranslation();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const demo = useQuery({ queryKey: ['demo'], queryFn: () => get<Demo>('/demo'), retry: false });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      signedIn(await post<Me>('/session', { account, password }));
    } catch (error) {
      setProblem((error as ApiProblem).detail);
    }
  };
  const choose = (chosen: string, word: string) => {
    setAccount(chosen);
    setPassword(word);
  };
  return (
    <Box
      component="main"
      pos={isOver ? 'fixed' : 'static'}
      inset={0}
      bg="var(--mantine-color-body)"
      style={{ zIndex: 1000, overflow: 'auto' }}
    >
      <Center mih="100vh" p="md">
        <Card withBorder w="100%" maw={440} padding="xl">
          <form onSubmit={submit}>
            <Stack>
              <Title order={1} size="h2">
                {t('title')}
              </Title>
              {problem && (
                <Alert color="red" variant="outline" role="alert">
                  {problem}
                </Alert>
              )}
              <TextInput
                label={t('account')}
                name="account"
                autoComplete="username"
                value={account}
                onChange={(event) => setAccount(event.currentTarget.value)}
                required
                autoFocus
              />
              <PasswordInput
                label={t('password')}
                name="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                required
              />
              <Button type="submit">{t('signIn')}</Button>
              {demo.data && <DemoAccounts demo={demo.data} choose={choose} />}
            </Stack>
          </form>
        </Card>
      </Center>
    </Box>
  );
}

interface DemoProps {
  readonly demo: Demo;
  readonly choose: (account: string, password: string) => void;
}

function DemoAccounts({ demo, choose }: DemoProps) {
  const { t } = useTranslation();
  return (
    <Box>
      <Text size="sm">
        {t('demoHint')} <code>{demo.password}</code>
      </Text>
      <Group gap="sm" mt="xs">
        {demo.accounts.map(({ account, name }) => (
          <Anchor
            key={account}
            component="button"
            type="button"
            size="sm"
            title={name}
            onClick={() => choose(account, demo.password)}
          >
            {account}
          </Anchor>
        ))}
      </Group>
    </Box>
  );
}
