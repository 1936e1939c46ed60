import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { get, session } from '../api/client';
import type { Me } from '../api/model';
import { SignIn } from './sign-in';

const Context = createContext<Me | undefined>(undefined);

/** Who is signed in. Only used inside the session gate. */
export function useMe(): Me {
  const me = useContext(Context);
  if (!me) throw new Error('used outside the session gate');
  return me;
}

/** A section's name in the reader's language. */
export function useSectionName(): (code: string | null | undefined) => string {
  const { sections } = useMe();
  const language = localStorage.getItem('huiyin.language') === 'en' ? 'en' : 'zh';
  return (code) => sections.find((section) => section.code === code)?.[language] ?? code ?? '—';
}

/**
 * Lets in who is signed in. When a session ends in the middle of work, the sign-in form lies over
 * the page, which stays as it was with everything that was typed.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const { data: me, isPending } = useQuery({
    queryKey: ['me'],
    queryFn: () => get<Me>('/me'),
    retry: false,
    staleTime: Infinity,
  });
  useEffect(() => {
    session.ended = () => setEnded(true);
  }, []);
  const signedIn = (next: Me) => {
    if (me && me.id !== next.id) client.clear();
    client.setQueryData(['me'], next);
    setEnded(false);
    void client.invalidateQueries();
  };
  if (isPending) {
    return (
      <Center h="100vh">
        <Loader aria-label="…" />
      </Center>
    );
  }
  if (!me) return <SignIn signedIn={signedIn} />;
  return (
    <Context.Provider value={me}>
      {children}
      {ended && <SignIn signedIn={signedIn} isOver />}
    </Context.Provider>
  );
}
