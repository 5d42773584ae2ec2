import type { PaymentCatalogueRow } from './catalogue-row.js';
import type { PaymentVendor } from './port.js';
import { RAZORPAY } from './razorpay/razorpay.js';
import { STRIPE } from './stripe/stripe.js';

/** Every payment gateway Dinnerbell speaks to, one row each, by its name in URLs and tables. */
export const PAYMENT_CATALOGUE: Readonly<Record<PaymentVendor, PaymentCatalogueRow>> = {
  stripe: STRIPE,
  razorpay: RAZORPAY,
};
