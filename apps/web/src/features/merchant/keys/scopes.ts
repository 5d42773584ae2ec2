import type { KeyWish } from '../api/make-api-key.js';

export type Scope = KeyWish['scopes'][number];

/** What a key may be allowed, in the order of the API; one that is new there does not compile here. */
const WORDS = {
  'campaigns:read': ['developer.readCampaigns', 'developer.readCampaignsHint'],
  'campaigns:write': ['developer.writeCampaigns', 'developer.writeCampaignsHint'],
  'sms:send': ['developer.sendTexts', 'developer.sendTextsHint'],
  'billing:read': ['developer.readBilling', 'developer.readBillingHint'],
  'audience:read': ['developer.readGuests', 'developer.readGuestsHint'],
  'audience:write': ['developer.writeGuests', 'developer.writeGuestsHint'],
} as const satisfies Record<Scope, readonly [string, string]>;

export const SCOPES = Object.entries(WORDS).map(([scope, [label, hint]]) => ({ scope: scope as Scope, label, hint }));
