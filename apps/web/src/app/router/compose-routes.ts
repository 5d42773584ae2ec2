import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

/** A campaign that is not saved yet. */
export const newCampaignRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/campaigns/new',
  component: lazyRouteComponent(() => import('../routes/new-campaign-page.js'), 'NewCampaignPage'),
});

/** A draft, at one of the four steps. */
export const composeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/campaigns/$campaignId/edit/$step',
  component: lazyRouteComponent(() => import('../routes/compose-page.js'), 'ComposePage'),
});
