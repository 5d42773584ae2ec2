import type { Invoice } from './read-invoice.js';

/** A line of a receipt: a label and what stands beside it, or a heading alone. */
export type InvoiceLine = { heading: string } | { label: string; value: string };

const GATEWAYS: Readonly<Record<Invoice['gateway'], string>> = { stripe: 'Stripe', razorpay: 'Razorpay' };

/** What a receipt says, from top to bottom. */
export function invoiceLines(invoice: Invoice): InvoiceLine[] {
  const { id, paidAt, seller, buyer, item, credits, currency, gateway, gatewayPaymentId, refunds } = invoice;
  const line = (label: string, value: string): InvoiceLine => ({ label, value });
  return [
    line('Receipt', id),
    line('Date', day(paidAt)),
    { heading: 'Seller' },
    line('Name', seller.name),
    ...seller.address.map((part, index) => line(index === 0 ? 'Address' : '', part)),
    ...(seller.taxId ? [line('Tax ID', seller.taxId)] : []),
    { heading: 'Buyer' },
    line('Name', buyer.name),
    line('E-mail', buyer.email),
    line('Country', buyer.country),
    { heading: 'Purchase' },
    line('Item', `${item}: ${credits} SMS credits`),
    line('Amount', `${currency} ${invoice.amount}`),
    line('Paid through', gatewayPaymentId ? `${GATEWAYS[gateway]}, ${gatewayPaymentId}` : GATEWAYS[gateway]),
    ...(refunds.length > 0 ? [{ heading: 'Given back' }] : []),
    ...refunds.map(({ at, credits: back, amount, done }) =>
      line(day(at), `${currency} ${amount} for ${back} credits${done ? '' : ' (on its way)'}`),
    ),
  ];
}

/** By UTC, so that it is the same for whoever prints it. */
const day = (at: Date): string => at.toISOString().slice(0, 10);
