export { PAYMENT_CATALOGUE } from './catalogue.js';
export type { CredentialField, PaymentCatalogueRow, PaymentGatewayConfig } from './catalogue-row.js';
export { decimalAmount, decimalsOf, minorUnits } from './minor-units.js';
export type {
  Checkout,
  CheckoutInput,
  CheckoutOutcome,
  ClientReturn,
  DisputeNews,
  PaymentCause,
  PaymentEvent,
  PaymentGateway,
  PaymentRefusal,
  PaymentState,
  PaymentStatus,
  PaymentVendor,
  RefundInput,
  RefundNews,
  RefundOutcome,
  RefundStatus,
  TakenRefund,
  WebhookRequest,
} from './port.js';
export { signRazorpay } from './razorpay/razorpay-signature.js';
export { signStripe } from './stripe/stripe-signature.js';
