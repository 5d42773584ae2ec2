import { failureAction } from '@dinnerbell/sms-gateways';
import type { Wave } from './wave.js';

/**
 * Whether a refusal for a wrong set-up is the account's and so meets everybody's texts: by its code, or because it is about what the account
 * itself brings. One campaign's own sender or template must not shut an account that others share.
 */
export function isAccountAtFault({ vendor, ownSender, messages }: Wave, code: string): boolean {
  if (failureAction(vendor, code) === 'pause-account') return true;
  return ownSender && messages.every(({ template }) => template === undefined);
}
