import { createRouter } from '@tanstack/react-router';
import { PageSkeleton } from '../../components/ui/page-skeleton.js';
import { BrokenPage } from '../shell/broken-page.js';
import { MissingPage } from '../shell/missing-page.js';
import { billingRoute } from './billing-routes.js';
import { campaignRoute, campaignsRoute } from './campaign-routes.js';
import { composeRoute, newCampaignRoute } from './compose-routes.js';
import { dashboardRoute, sampleRoute } from './dashboard-routes.js';
import { deskRoute } from './desk-route.js';
import { doorRoutes, resetRoute } from './door-routes.js';
import { inboxRoute } from './inbox-routes.js';
import { rootRoute } from './root-route.js';
import { settingsRoute } from './settings-routes.js';

const desk = deskRoute.addChildren([
  dashboardRoute,
  sampleRoute,
  campaignsRoute,
  newCampaignRoute,
  campaignRoute,
  composeRoute,
  inboxRoute,
  billingRoute,
  settingsRoute,
]);

export const router = createRouter({
  routeTree: rootRoute.addChildren([doorRoutes, resetRoute, desk]),
  basepath: '/app',
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingMinMs: 200,
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: MissingPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
