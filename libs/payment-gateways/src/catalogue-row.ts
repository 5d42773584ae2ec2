import type { PaymentGateway, PaymentVendor } from './port.js';

/** One setting of an account at the gateway: drives the validation and the words of its faults. */
export interface CredentialField {
  name: string;
  label: string;
  secret: boolean;
  required: boolean;
  /** Source of a regular expression that the whole value must match. */
  pattern?: string;
}

export interface PaymentGatewayConfig {
  /** By the names of the row's `credentialFields`. */
  credentials: Record<string, string>;
  /** Where the gateway's API stands; from the environment, never from a credential. */
  baseUrl?: string;
  /** Longest wait for the whole answer to one request, ms (15 000). */
  answerTimeoutMs?: number;
}

export interface PaymentCatalogueRow {
  vendor: PaymentVendor;
  label: string;
  credentialFields: readonly CredentialField[];
  /** Throws RangeError naming the field, never its value, when a credential is missing or malformed. */
  create(config: PaymentGatewayConfig): PaymentGateway;
}
