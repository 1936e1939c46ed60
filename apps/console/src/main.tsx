import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/console.css';
import './live/live.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router';
import { SessionGate } from './session/session';
import { readableColours, theme } from './shell/theme';
import { startWords } from './words/i18n';

// The browser's own idea of being offline is not asked: the office's server may be on this very network.
const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: 1, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
const place = document.getElementById('root');

if (place) {
  await startWords();
  createRoot(place).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableColours}
        defaultColorScheme="auto"
      >
        <Notifications
          position="bottom-center"
          limit={2}
          autoClose={3_000}
          transitionDuration={0}
        />
        <QueryClientProvider client={client}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
