import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/theme/global.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followSession } from './app/live/follow-session.js';
import { Providers } from './app/providers.js';
import { router } from './app/router/router.js';
import { watchConnection } from './lib/online/watch-connection.js';
import { queryClient } from './lib/query/query-client.js';
import { keepSession } from './lib/session/keep-session.js';

followSession(queryClient);
keepSession();
watchConnection(() => void queryClient.invalidateQueries());

// A page older than the newest build asks for files that are gone: it gets the new ones, unless it has only just begun.
window.addEventListener('vite:preloadError', () => performance.now() > 10_000 && window.location.reload());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
