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
  WebhookRequest,
} from './port.js';
