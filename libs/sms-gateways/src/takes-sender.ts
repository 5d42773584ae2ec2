import { checkSenderIn, type SenderKind as DomainKind } from '@dinnerbell/domain';
import type { GatewayCapabilities, SenderKind } from './catalogue-row.js';

/** The form of a sender in the words of the catalogue. */
export const SENDER_KINDS: Readonly<Record<DomainKind, SenderKind>> = {
  phone: 'long-code',
  'short-code': 'short-code',
  alphanumeric: 'alphanumeric',
  'messaging-service': 'pool',
};

/** Whether both the vendor and the carriers of a country (ISO 3166-1 alpha-2) take this sender; answers its kind. */
export function takesSender(
  { senderKinds }: Pick<GatewayCapabilities, 'senderKinds'>,
  country: string,
  sender: string,
): SenderKind | undefined {
  const checked = checkSenderIn(country, sender);
  if (!checked.ok) return undefined;
  const kind = SENDER_KINDS[checked.kind];
  return senderKinds.includes(kind) ? kind : undefined;
}
