import type { AccountFault } from './account-fault.js';
import type { Gateway } from './port.js';

/** One setting of an account: drives the settings form, the validation and the encryption. */
export interface CredentialField {
  name: string;
  label: string;
  secret: boolean;
  required: boolean;
  /** Has several lines, as a key in PEM. */
  multiline?: true;
  /** Source of a regular expression that the whole value must match. */
  pattern?: string;
  /** The same in words for people: "It must be …". */
  shape?: string;
}

export type SenderKind = 'long-code' | 'short-code' | 'alphanumeric' | 'pool';

export interface GatewayCapabilities {
  /** Messages one request can carry. */
  batchSize: number;
  senderKinds: readonly SenderKind[];
  /** Texts must come from a template registered with the vendor. */
  needsTemplate: boolean;
  /** Most UTF-16 units of a text, where that is less than the ten segments we let pass. */
  longestText?: number;
  /** How a receipt proves that it is genuine: a signature, or a secret in the path it is posted to. */
  receipts: 'signed' | 'secret-path';
  /** Guests can write back. */
  inbound: boolean;
  looksUp: boolean;
  /** An empty look-up, some time after the attempt, proves that a message was not taken. */
  absenceProof: boolean;
}

export interface GatewayConfig {
  /** By the names of the row's `credentialFields`. */
  credentials: Record<string, string>;
  /** Where the vendor's API stands; from the environment, never from a credential. */
  baseUrl?: string;
  /** Sockets kept to the vendor, and so the most messages open at once (64). */
  connections?: number;
  /** Longest wait for the whole answer once a request is written, ms (15 000). */
  answerTimeoutMs?: number;
}

/** A vendor's error code, as data. */
export interface Failure {
  text: string;
  /** The phone should not be written to again. */
  suppress?: true;
  /** Whatever goes through the account will fare the same, until a person mends it. */
  pausesAccount?: true;
}

export interface CatalogueRow {
  vendor: string;
  label: string;
  credentialFields: readonly CredentialField[];
  capabilities: GatewayCapabilities;
  /** Which credential ends the path of the webhooks, where that is what proves them (`receipts: 'secret-path'`). */
  pathSecret?: string;
  /** What only several credentials together can get wrong; each alone is checked by its field. */
  checkTogether?(credentials: Readonly<Record<string, string>>): AccountFault[];
  /** The vendor's error codes in plain words, and what to do about them. */
  failures: Readonly<Record<string, Failure>>;
  /** Opens the pool. Throws RangeError naming the field, never its value, when a credential is missing or malformed. */
  create(config: GatewayConfig): Gateway;
}
