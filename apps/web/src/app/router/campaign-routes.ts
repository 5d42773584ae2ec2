import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

export const campaignsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/campaigns',
  component: lazyRouteComponent(() => import('../routes/campaigns-page.js'), 'CampaignsPage'),
});

export const campaignRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('../routes/campaign-page.js'), 'CampaignPage'),
});
