import type { ParsedReceipt, ReceiptRequest, ReceiptStatus, RefusedWebhook } from '../port.js';
import { TWILIO_ERRORS } from './twilio-errors.js';
import { verifyTwilioFields } from './verify-twilio-fields.js';

/** https://www.twilio.com/docs/messaging/api/message-resource#message-status-values; any other is news without effect. */
const STATUSES: Readonly<Record<string, ReceiptStatus>> = {
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Delivered',
  undelivered: 'Failed',
  failed: 'Failed',
  canceled: 'Failed',
};

/** Statuses of texts that guests sent to us. */
export const INBOUND: ReadonlySet<string> = new Set(['receiving', 'received']);

export const MESSAGE_SID = /^(?:SM|MM)[0-9a-f]{32}$/i;

/** Twilio's word for a message's state in ours. */
export function readStatus(status: string): ReceiptStatus {
  return STATUSES[status] ?? 'Progress';
}

/** Checks the signature with each token, then reads a status callback; our reference is the `m` of its URL. */
export function verifyAndParseTwilioStatus(
  authTokens: readonly string[],
  request: ReceiptRequest,
): ParsedReceipt | RefusedWebhook {
  const fields = verifyTwilioFields(authTokens, request);
  if ('refused' in fields) return fields;
  const sid = fields.get('MessageSid') ?? fields.get('SmsSid');
  const status = fields.get('MessageStatus') ?? fields.get('SmsStatus');
  if (!sid || !MESSAGE_SID.test(sid) || !status || INBOUND.has(status)) return { refused: 'Not a status callback.' };
  const receipt: ParsedReceipt = { eventKey: `${sid}:${status}`, gatewayMessageId: sid, status: readStatus(status) };
  const reference = new URLSearchParams(request.url.split('?', 2)[1]).get('m');
  if (reference) receipt.reference = reference;
  const errorCode = fields.get('ErrorCode');
  if (errorCode && errorCode !== '0') {
    receipt.errorCode = errorCode;
    if (TWILIO_ERRORS[errorCode]?.suppress) receipt.suppress = true;
  }
  return receipt;
}
