import { CAMPAIGN_STATUSES, type CampaignStatus } from '@dinnerbell/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

interface CampaignsSearch {
  status?: CampaignStatus;
  q?: string;
}

const isStatus = (value: unknown): value is CampaignStatus => CAMPAIGN_STATUSES.includes(value as CampaignStatus);

export const campaignsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/campaigns',
  validateSearch: ({ status, q }: Record<string, unknown>): CampaignsSearch => ({
    ...(isStatus(status) && { status }),
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 255) }),
  }),
  component: lazyRouteComponent(() => import('../routes/campaigns-page.js'), 'CampaignsPage'),
});

export const campaignRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('../routes/campaign-page.js'), 'CampaignPage'),
});
