import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

interface InboxSearch {
  /** Only what answers this campaign. */
  campaign?: string;
  tab?: 'replies' | 'opt-outs';
}

export const inboxRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/inbox',
  validateSearch: ({ campaign, tab }: Record<string, unknown>): InboxSearch => ({
    ...(typeof campaign === 'string' && { campaign }),
    ...(tab === 'opt-outs' && { tab }),
  }),
  component: lazyRouteComponent(() => import('../routes/inbox-page.js'), 'InboxPage'),
});
