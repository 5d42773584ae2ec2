import type { ParsedInbound, ParsedReceipt, ReceiptStatus, RefusedWebhook, VerifiedReceipts } from '../port.js';
import { codeOf } from './read-answer.js';
import { VONAGE_ERRORS } from './vonage-errors.js';
import type { VerifiedBody } from './vonage-webhook.js';

/** https://developer.vonage.com/en/api/messages-olympus#message-status; any other is news without effect. */
const STATUSES: Readonly<Record<string, ReceiptStatus>> = {
  submitted: 'Sent',
  delivered: 'Delivered',
  read: 'Delivered',
  rejected: 'Failed',
  undeliverable: 'Failed',
  failed: 'Failed',
  expired: 'Failed',
};

/** Vonage's word for a message's state in ours; reports use two more than webhooks. */
export function readStatus(status: string): ReceiptStatus {
  return STATUSES[status.toLowerCase()] ?? 'Progress';
}

/** Whether a failure with this code means that the phone should not be written to again. */
export function suppresses(errorCode: string | undefined): boolean {
  return errorCode !== undefined && VONAGE_ERRORS[errorCode]?.suppress === true;
}

/** Reads a message-status webhook; our reference is its `client_ref`. */
export function readVonageStatus({ fields, nonce }: VerifiedBody): VerifiedReceipts | RefusedWebhook {
  const { message_uuid: id, status, client_ref: reference, timestamp, error } = fields;
  if (typeof id !== 'string' || id === '' || typeof status !== 'string') return { refused: 'Not a status callback.' };
  const receipt: ParsedReceipt = { eventKey: `${id}:${status}`, gatewayMessageId: id, status: readStatus(status) };
  if (typeof reference === 'string' && reference) receipt.reference = reference;
  const errorCode = receipt.status === 'Failed' ? errorOf(error) : undefined;
  if (errorCode !== undefined) receipt.errorCode = errorCode;
  if (suppresses(errorCode)) receipt.suppress = true;
  const occurredAt = typeof timestamp === 'string' ? Date.parse(timestamp) : NaN;
  if (!Number.isNaN(occurredAt)) receipt.occurredAt = new Date(occurredAt);
  return { receipts: [receipt], nonce };
}

/** Reads an inbound-message webhook; only texts of guests count, not pictures or replies in other channels. */
export function readVonageInbound({ fields, nonce }: VerifiedBody): ParsedInbound | RefusedWebhook {
  const { message_uuid: id, from, to, text, channel = 'sms', status } = fields;
  const whole = typeof id === 'string' && id !== '' && typeof text === 'string' && status === undefined;
  if (!whole || !isPhone(from) || !isPhone(to) || channel !== 'sms') return { refused: 'Not a text that came in.' };
  return { eventKey: `${id}:received`, from: plus(from), to: plus(to), text, gatewayMessageId: id, nonce };
}

function errorOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { type, title } = error as Record<string, unknown>;
  return codeOf(type) ?? (typeof title === 'string' && /^\d{1,6}$/.test(title) ? title : undefined);
}

function isPhone(value: unknown): value is string {
  return typeof value === 'string' && /^\+?\d{3,15}$/.test(value);
}

/** Vonage writes numbers without a plus; short codes have none either way. */
function plus(number: string): string {
  return number.startsWith('+') || number.length <= 8 ? number : `+${number}`;
}
