import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

export const billingRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/billing',
  component: lazyRouteComponent(() => import('../routes/billing-page.js'), 'BillingPage'),
});
