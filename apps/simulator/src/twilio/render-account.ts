import type { Account } from './account.js';
import { rfc2822 } from './render-message.js';

/** The account with every field of Twilio's answer, as JSON; its auth token is not shown. */
export function renderAccount({ accountSid, path }: Account): string {
  return JSON.stringify({
    auth_token: null,
    date_created: rfc2822(0),
    date_updated: rfc2822(0),
    friendly_name: 'Dinnerbell simulator',
    owner_account_sid: accountSid,
    sid: accountSid,
    status: 'active',
    subresource_uris: { messages: `${path}/Messages.json` },
    type: 'Full',
    uri: `${path}.json`,
  });
}
