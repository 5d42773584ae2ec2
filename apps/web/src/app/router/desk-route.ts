import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { startSession } from '../../lib/session/start-session.js';
import { rootRoute } from './root-route.js';

/** Everything behind the log-in. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: async ({ location }) => {
    const session = await startSession();
    if (session.state !== 'in') redirect({ to: '/log-in', search: { back: location.href }, throw: true });
  },
  component: lazyRouteComponent(() => import('../shell/desk.js'), 'Desk'),
});
