import { signTwilio } from '@dinnerbell/sms-gateways';
import { toReference } from '@dinnerbell/domain';
import { randomBytes } from 'node:crypto';

/** Callbacks as Twilio sends them, one a recipient, signed over `publicUrl`; all made before the clock runs. */
export function signedReceipts({ publicUrl, path, accountSid, authToken, campaignId, recipientIds }) {
  const nonce = randomBytes(10).toString('hex');
  return recipientIds.map((id, index) => {
    const target = `${path}?c=${campaignId}&m=${toReference(id)}`;
    const fields = [
      ['MessageSid', `SM${nonce}${index.toString(16).padStart(12, '0')}`],
      ['MessageStatus', 'delivered'],
      ['AccountSid', accountSid],
      ['To', '+12125550100'],
      ['From', '+12125550199'],
      ['ApiVersion', '2010-04-01'],
    ];
    const body = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
    return { path: target, body, signature: signTwilio(authToken, publicUrl + target, fields) };
  });
}
