import type { StoredMessage } from '../store/message-store.js';

/** What carriers say when they do not deliver, by the code that Twilio has for it. */
const ERRORS: Readonly<Record<number, string>> = {
  30003: '1180',
  30008: '1330',
  30005: '1190',
  30006: '1250',
  30007: '1210',
};
const STATUSES: Readonly<Record<string, string>> = { delivered: 'delivered', undelivered: 'undeliverable' };

/** Vonage's word for a message's state. */
export function vonageStatus(status: StoredMessage['status']): string {
  return STATUSES[status] ?? 'submitted';
}

/** Vonage's code for a carrier's reason. */
export function vonageErrorCode(errorCode: number): string {
  return ERRORS[errorCode] ?? '1330';
}

/** A number or name as Vonage writes it: without plus. */
export function bare(address: string): string {
  return address.replace(/^\+/, '');
}
