import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../../lib/session/use-session.js';

/** When the session ends, here or in another tab: to the log-in, and back to this page after it, unless one left by oneself. */
export function useSessionEnd(): void {
  const session = useSession();
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.href });
  useEffect(() => {
    if (session.state !== 'out') return;
    void navigate({ to: '/log-in', search: session.why === 'left' ? {} : { back: here }, replace: true });
  }, [session, navigate, here]);
}
