export type Notes = Record<string, string | number>;

/** Times are Unix seconds, amounts minor units. */
export interface RazorpayRefund {
  id: string;
  paymentId: string;
  amount: number;
  status: 'pending' | 'processed' | 'failed';
  receipt: string | null;
  notes: Notes;
  speed: 'normal' | 'optimum';
  created: number;
}

export interface RazorpayPayment {
  id: string;
  orderId: string;
  amount: number;
  currency: string;
  status: 'authorized' | 'captured' | 'refunded' | 'failed';
  notes: Notes;
  created: number;
  refunds: RazorpayRefund[];
  dispute: { id: string; status: 'open' | 'won' | 'lost'; amount: number } | null;
}

export interface RazorpayOrder {
  id: string;
  amount: number;
  currency: string;
  receipt: string | null;
  notes: Notes;
  created: number;
  autoCapture: boolean;
  /** Payments tried on it, first one first. */
  payments: RazorpayPayment[];
  /** The payment link that made it. */
  link: RazorpayLink | null;
}

export interface RazorpayLink {
  id: string;
  status: 'created' | 'paid' | 'expired' | 'cancelled';
  referenceId: string;
  description: string;
  customer: Record<string, unknown>;
  callbackUrl: string | null;
  expireBy: number;
  created: number;
  /** An order of its own, which it makes at once. */
  order: RazorpayOrder;
}

/** The payment that counts: captured, whatever was refunded of it since. */
export function paidOf({ payments }: RazorpayOrder): RazorpayPayment | undefined {
  return payments.find(({ status }) => status === 'captured' || status === 'refunded');
}

/** What of a payment was given back, or is on its way. */
export function refundedOf({ refunds }: RazorpayPayment): number {
  return refunds.reduce((sum, { amount, status }) => sum + (status === 'failed' ? 0 : amount), 0);
}
