import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type PeriodDays, readPeriod } from '../../features/insight/period.js';
import { deskRoute } from './desk-route.js';

export const dashboardRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  validateSearch: ({ days }: Record<string, unknown>): { days?: PeriodDays } =>
    days === undefined ? {} : { days: readPeriod(days) },
  component: lazyRouteComponent(() => import('../routes/dashboard-page.js'), 'DashboardPage'),
});

/** The guided first campaign, on sample guests. */
export const sampleRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/first-campaign/$campaignId',
  component: lazyRouteComponent(() => import('../routes/sample-page.js'), 'SamplePage'),
});
