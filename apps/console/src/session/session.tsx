import { AppShell, Box, Button, Center, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, session } from '../api/client';
import type { ApiProblem, Me } from '../api/model';
import { later } from '../shell/later';
import { inLanguage } from '../words/both-languages';
import { owesOf } from './owes';
import { passwordLink } from './password-link';
import { SignIn } from './sign-in';
import { SignInOver } from './sign-in-over';

const SetPassword = later(() => import('./set-password').then((part) => part.SetPassword));
const SetUp = later(() => import('./set-up').then((part) => part.SetUp));

const Context = createContext<Me | undefined>(undefined);

/** Who is signed in. Only used inside the session gate. */
export function useMe(): Me {
  const me = useContext(Context);
  if (!me) throw new Error('used outside the session gate');
  return me;
}

/** A section's name in the reader's language. */
export function useSectionName(): (code: string | null | undefined) => string {
  const { units } = useMe();
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (code) => units.find((unit) => unit.code === code)?.[language] ?? code ?? '—';
}

/**
 * Lets in who is signed in. When a session ends in the middle of work, the sign-in form lies over
 * the page, which stays as it was with everything that was typed.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const [link, setLink] = useState(passwordLink);
  const {
    data: me,
    error,
    isPending,
    refetch,
  } = useQuery<Me, ApiProblem>({
    queryKey: ['me'],
    queryFn: () => get<Me>('/me'),
    retry: false,
    staleTime: Infinity,
  });
  useEffect(() => {
    session.ended = () => setEnded(true);
    session.owing = () => void refetch();
  }, [refetch]);
  const signedIn = (next: Me) => {
    // Somebody else sits down here: nothing of the former person's page may stay.
    if (me && me.id !== next.id) return window.location.assign('/console/');
    client.setQueryData(['me'], next);
    setEnded(false);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
  if (link) return <SetPassword token={link} done={() => setLink(undefined)} />;
  if (isPending) return <Outline />;
  if (!me && error && error.status !== 401) {
    return <NotReached problem={error} retry={() => void refetch()} />;
  }
  if (!me) return <SignIn signedIn={signedIn} />;
  if (owesOf(me).length > 0) return <SetUp me={me} done={() => void refetch()} />;
  return (
    <Context.Provider value={me}>
      {children}
      {ended && <SignInOver me={me} signedIn={signedIn} />}
    </Context.Provider>
  );
}

/** The console's outline, until it is known who is signed in. */
function Outline() {
  const bars = (n: number, height: number) =>
    Array.from({ length: n }, (_, i) => <Skeleton key={i} height={height} />);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: true } }}
      padding="md"
    >
      <AppShell.Header p="md" bg="var(--huiyin-card)">
        <Skeleton height={24} width={160} />
      </AppShell.Header>
      <AppShell.Navbar p="xs" bg="var(--huiyin-card)">
        <Stack gap="xs">{bars(7, 32)}</Stack>
      </AppShell.Navbar>
      <AppShell.Main bg="var(--huiyin-page)">
        <Box role="status" aria-label="回音 Huiyin…">
          <Stack gap="sm">{bars(6, 64)}</Stack>
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

function NotReached({ problem, retry }: { problem: ApiProblem; retry: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Center h="100vh" component="main">
      <Stack align="center" role="alert" p="md">
        <Text>{inLanguage(problem.detail, i18n.language)}</Text>
        <Button onClick={retry}>{t('retry')}</Button>
      </Stack>
    </Center>
  );
}
