import { msg91MessageId } from '@dinnerbell/sms-gateways';
import type { StoredMessage } from './message-store.js';

/** A message's id in its vendor's shape, and as the product knows it. */
export function idAtVendor({ sid, to, part }: StoredMessage): string {
  if (part.vendor === 'vonage') return uuidOf(sid);
  return part.vendor === 'msg91' ? msg91MessageId(requestIdOf(sid, part.first), to.slice(1)) : sid;
}

/** The 32 digits of a SID as a UUID. */
export function uuidOf(sid: string): string {
  return sid.slice(2).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The SID whose digits a UUID has. */
export function sidOf(uuid: string): string {
  return `SM${uuid.replaceAll('-', '')}`;
}

/** MSG91's id of the request whose first message has index `first`: 24 digits, the same for all of its messages. */
export function requestIdOf(sid: string, first: number): string {
  return sid.slice(2, 14) + first.toString(16).padStart(12, '0');
}
