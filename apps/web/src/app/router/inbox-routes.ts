import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

export const inboxRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../routes/inbox-page.js'), 'InboxPage'),
});
