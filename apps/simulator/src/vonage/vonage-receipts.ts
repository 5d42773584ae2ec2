import { randomUUID } from 'node:crypto';
import { signVonageWebhook } from '@dinnerbell/sms-gateways';
import type { PostInbound } from '../inbound/post-inbound.js';
import { postWebhook } from '../receipts/post-webhook.js';
import type { VendorReceipts } from '../receipts/vendor-receipts.js';
import { uuidOf } from '../store/id-at-vendor.js';
import type { VonageAccount } from './vonage-account.js';
import { bare, vonageErrorCode, vonageStatus } from './vonage-words.js';

/** Message-status webhooks as Vonage posts them to a message's `webhook_url`, signed over the body. */
export function vonageReceipts(account: VonageAccount | undefined): VendorReceipts {
  return {
    tells: () => true,
    post: (dispatcher, message, { status, errorCode }) => {
      const type = `https://developer.vonage.com/api-errors/messages#${vonageErrorCode(errorCode)}`;
      const error = { type, title: vonageErrorCode(errorCode), detail: 'Not delivered', instance: randomUUID() };
      const body = JSON.stringify({
        message_uuid: uuidOf(message.sid),
        to: bare(message.to),
        from: bare(message.from),
        timestamp: now(),
        status: vonageStatus(status),
        ...(errorCode && { error }),
        ...(message.part.reference !== null && { client_ref: message.part.reference }),
        channel: 'sms',
        usage: { currency: 'EUR', price: '0.0333' },
        destination: { network_code: '310004' },
        sms: { count_total: '1' },
      });
      return postWebhook(dispatcher, message.statusUrl, headersOf(account, body), body);
    },
  };
}

/** A guest's text as Vonage posts it to an application's inbound webhook. */
export function vonageInbound(account: VonageAccount | undefined): PostInbound {
  return (dispatcher, url, { from, to, text }) => {
    const body = JSON.stringify({
      channel: 'sms',
      message_uuid: randomUUID(),
      to: bare(to),
      from: bare(from),
      timestamp: now(),
      message_type: 'text',
      text,
      sms: { num_messages: '1', keyword: (text.trim().split(/\s+/)[0] ?? '').toUpperCase() },
      usage: { currency: 'EUR', price: '0.0050' },
      origin: { network_code: '310004' },
    });
    return postWebhook(dispatcher, url, headersOf(account, body), body);
  };
}

function headersOf(account: VonageAccount | undefined, body: string): Record<string, string> {
  const { apiKey = '', signatureSecret = '', application } = account ?? {};
  const keys = { apiKey, signatureSecret, ...(application && { applicationId: application.id }) };
  return { 'content-type': 'application/json', authorization: signVonageWebhook(keys, Buffer.from(body)) };
}

function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
