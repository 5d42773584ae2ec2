export type { AccountFault } from './account-fault.js';
export type { AccountSettings, AccountTemplate } from './account-settings.js';
export { GATEWAY_CATALOGUE } from './catalogue.js';
export type { CatalogueRow, CredentialField, GatewayCapabilities, GatewayConfig, SenderKind } from './catalogue-row.js';
export { checkAccountSettings } from './check-account-settings.js';
export { credentialFaults } from './credential-faults.js';
export { failureAction, type FailureAction } from './failure-action.js';
export { failureText } from './failure-text.js';
export { takesSender } from './takes-sender.js';
export type {
  FoundMessage,
  Gateway,
  LookUpQuery,
  LooksUp,
  OutgoingSms,
  ParsedInbound,
  ParsedReceipt,
  ReceiptRequest,
  ReceiptStatus,
  ReceivesInbound,
  ReceivesReceipts,
  RefusedWebhook,
  SendCause,
  SendOutcome,
  SendRefusal,
  SendsBatches,
  SmsGateway,
  VerifiedReceipts,
} from './port.js';
export { msg91MessageId } from './msg91/message-id.js';
export { signTwilio } from './twilio/twilio-signature.js';
export { signVonageRequest, signVonageWebhook } from './vonage/vonage-webhook.js';
