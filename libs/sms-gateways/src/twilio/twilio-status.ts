import type { ParsedReceipt, ReceiptRequest, ReceiptStatus } from '../port.js';
import { TWILIO_ERRORS } from './twilio-errors.js';
import { isSignedByTwilio } from './twilio-signature.js';

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
const INBOUND = new Set(['receiving', 'received']);

const MESSAGE_SID = /^(?:SM|MM)[0-9a-f]{32}$/i;

/** Twilio's word for a message's state in ours. */
export function readStatus(status: string): ReceiptStatus {
  return STATUSES[status] ?? 'Progress';
}

/** Checks the signature with each token, then reads a status callback; our reference is the `m` of its URL. */
export function verifyAndParseTwilioStatus(
  authTokens: readonly string[],
  { url, headers, rawBody }: ReceiptRequest,
): ParsedReceipt | { refused: string } {
  const signature = headers['x-twilio-signature'];
  if (!signature) return { refused: 'The signature is missing.' };
  // Read as a form whatever its type says: unless the URL carries its hash, every byte of the body is then signed.
  const form = new URLSearchParams(rawBody.toString('utf8'));
  if (!isSignedByTwilio(authTokens, signature, { url, params: form, rawBody })) {
    return { refused: 'The signature does not match.' };
  }
  const fields = headers['content-type']?.includes('json') ? readJson(rawBody) : form;
  const sid = fields?.get('MessageSid') ?? fields?.get('SmsSid');
  const status = fields?.get('MessageStatus') ?? fields?.get('SmsStatus');
  if (!sid || !MESSAGE_SID.test(sid) || !status || INBOUND.has(status)) return { refused: 'Not a status callback.' };
  const receipt: ParsedReceipt = { eventKey: `${sid}:${status}`, gatewayMessageId: sid, status: readStatus(status) };
  const reference = new URLSearchParams(url.split('?', 2)[1]).get('m');
  if (reference) receipt.reference = reference;
  const errorCode = fields?.get('ErrorCode');
  if (errorCode && errorCode !== '0') {
    receipt.errorCode = errorCode;
    if (TWILIO_ERRORS[errorCode]?.suppress) receipt.suppress = true;
  }
  return receipt;
}

function readJson(rawBody: Buffer): Map<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(rawBody.toString('utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    return new Map(Object.entries(value).map(([name, field]) => [name, String(field)]));
  } catch {
    return undefined;
  }
}
