import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

interface BillingSearch {
  /** The payment whose payer has just come back from the till, and whether as one who paid. */
  payment?: string;
  paid?: boolean;
  tab?: 'payments' | 'ledger';
}

export const billingRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/billing',
  validateSearch: (search: Record<string, unknown>): BillingSearch => ({
    ...(typeof search['payment'] === 'string' && { payment: search['payment'] }),
    ...(search['paid'] !== undefined && { paid: true }),
    ...(search['tab'] === 'ledger' && { tab: 'ledger' }),
  }),
  component: lazyRouteComponent(() => import('../routes/billing-page.js'), 'BillingPage'),
});
