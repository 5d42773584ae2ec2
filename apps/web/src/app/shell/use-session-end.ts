import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../../lib/session/use-session.js';

/** When the session ends, here or in another tab: to the log-in, and back to this page after it, unless one left by oneself. */
export function useSessionEnd(): void {
  const session = useSession();
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    const { pathname, href } = router.latestLocation;
    // Whoever is on the way there already comes back to where they were, not to the log-in.
    if (session.state !== 'out' || pathname.endsWith('/log-in')) return;
    void navigate({ to: '/log-in', search: session.why === 'left' ? {} : { back: href }, replace: true });
  }, [session, navigate, router]);
}
