import { postWebhook } from '../receipts/post-webhook.js';
import type { VendorReceipts } from '../receipts/vendor-receipts.js';
import { requestIdOf } from '../store/id-at-vendor.js';
import { indiaTime } from './india-time.js';
import type { Msg91Account } from './msg91-account.js';

/** What carriers say when they do not deliver, by the code that Twilio has for it. */
const STATUSES: Readonly<Record<number, string>> = {
  0: '1',
  30003: '2',
  30008: '2',
  30005: '17',
  30006: '16',
  30007: '9',
};

/** Delivery reports as MSG91 posts them to the account's one address: unsigned, and only of how it ended. */
export function msg91Receipts({ webhookVersion = 'v2' }: Partial<Msg91Account> = {}): VendorReceipts {
  return {
    tells: ({ status }) => status === 'delivered' || status === 'undelivered',
    post: (dispatcher, { sid, from, to, part, statusUrl, updatedAt }, { errorCode }) => {
      const status = STATUSES[errorCode] ?? '2';
      const report = {
        date: indiaTime(updatedAt),
        number: to.slice(1),
        status,
        desc: status === '1' ? 'DELIVERED' : 'FAILED',
        ...(part.reference !== null && { CRQID: part.reference }),
        credit: '1',
        amount: '0.20',
      };
      const request = { senderId: from, requestId: requestIdOf(sid, part.first), userId: '1', campaignName: 'API' };
      if (webhookVersion === 'v3') {
        const headers = { 'content-type': 'application/json' };
        return postWebhook(dispatcher, statusUrl, headers, JSON.stringify({ ...request, ...report }));
      }
      const body = new URLSearchParams({ data: JSON.stringify([{ ...request, report: [report] }]) });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return postWebhook(dispatcher, statusUrl, headers, body.toString());
    },
  };
}
