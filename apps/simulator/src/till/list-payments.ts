import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import type { TillRow } from './till.js';
import type { Tills } from './tills.js';
import type { WebhookCounts } from './webhook-sender.js';

export interface ListedPayments {
  items: TillRow[];
  nextCursor: string | null;
  /** Over all that match, not over this page alone. */
  totals: { payments: number; paid: number; paidMinor: Record<string, number> };
  webhooks: WebhookCounts;
}

const LARGEST_PAGE = 10_000;
const PAID = new Set(['paid', 'refunded']);

/** `?vendor= &paymentId= &status= &limit= &cursor=`, in the order they were made. */
export function listPayments(tills: Tills, params: URLSearchParams): ListedPayments | { problems: string[] } {
  const problems: string[] = [];
  const vendor = params.get('vendor') ?? undefined;
  if (vendor !== undefined && vendor !== 'stripe' && vendor !== 'razorpay') {
    problems.push('vendor: must be stripe or razorpay');
  }
  const limit = Number(params.get('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    problems.push(`limit: must be a whole number from 1 to ${LARGEST_PAGE}`);
  }
  const from = Number(params.get('cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) problems.push('cursor: must be a nextCursor of an earlier answer');
  if (problems.length) return { problems };
  const [paymentId, status] = [params.get('paymentId'), params.get('status')];
  const rows = tills
    .rows(vendor as PaymentVendor | undefined)
    .filter((row) => (paymentId === null || row.paymentId === paymentId) && (status === null || row.status === status));
  const paid = rows.filter((row) => PAID.has(row.status));
  const paidMinor: Record<string, number> = {};
  for (const { currency, amountMinor } of paid) paidMinor[currency] = (paidMinor[currency] ?? 0) + amountMinor;
  return {
    items: rows.slice(from, from + limit),
    nextCursor: from + limit < rows.length ? String(from + limit) : null,
    totals: { payments: rows.length, paid: paid.length, paidMinor },
    webhooks: tills.webhooks.counts,
  };
}
