import { ACCOUNT } from './account.js';

/** Posts a form to Messages.json as any HTTP client would. */
export function postSms(
  url: string,
  form: Record<string, string>,
  { accountSid, authToken } = ACCOUNT,
): Promise<Response> {
  return fetch(`${url}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    body: new URLSearchParams(form),
  });
}

/** A text that Twilio would take. */
export const SMS = { To: '+12125550100', From: '+12125550199', Body: 'Rosa: pizza & wine – tonight' };
