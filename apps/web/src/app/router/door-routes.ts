import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { startSession } from '../../lib/session/start-session.js';
import { backPath } from './back-path.js';
import { rootRoute } from './root-route.js';

/** Where nobody needs to be logged in; who is goes on to the desk. */
const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'door',
  validateSearch: backPath,
  beforeLoad: async ({ search }) => {
    // Out of reach is no reason to hide the form: sending it says what is wrong.
    const session = await startSession().catch(() => undefined);
    if (session?.state === 'in') redirect({ href: search.back ?? '/', throw: true });
  },
  component: lazyRouteComponent(() => import('../shell/door.js'), 'Door'),
});

const logInRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/log-in',
  component: lazyRouteComponent(() => import('../routes/log-in-page.js'), 'LogInPage'),
});

const signUpRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('../routes/sign-up-page.js'), 'SignUpPage'),
});

const forgotRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../routes/forgot-page.js'), 'ForgotPage'),
});

const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset',
  component: lazyRouteComponent(() => import('../routes/reset-page.js'), 'ResetPage'),
});

export const doorRoutes = doorRoute.addChildren([logInRoute, signUpRoute, forgotRoute]);
export { resetRoute };
