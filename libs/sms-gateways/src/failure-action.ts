import { GATEWAY_CATALOGUE } from './catalogue.js';

export type FailureAction = 'suppress-number' | 'pause-account' | 'none';

/** What a vendor's error code asks for beside the failure of that one message. */
export function failureAction(vendor: string, code: string): FailureAction {
  const known = GATEWAY_CATALOGUE[vendor]?.failures[code];
  if (known?.pausesAccount) return 'pause-account';
  return known?.suppress ? 'suppress-number' : 'none';
}
