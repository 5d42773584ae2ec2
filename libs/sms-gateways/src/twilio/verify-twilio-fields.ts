import { parseObject } from '../parse-object.js';
import type { ReceiptRequest, RefusedWebhook } from '../port.js';
import { isSignedByTwilio } from './twilio-signature.js';

export interface TwilioFields {
  /** The first value of a name; null or undefined where there is none. */
  get(name: string): string | null | undefined;
}

/** Checks the signature of a callback with each token and only then hands out its fields. */
export function verifyTwilioFields(
  authTokens: readonly string[],
  { url, headers, rawBody }: ReceiptRequest,
): TwilioFields | RefusedWebhook {
  const signature = headers['x-twilio-signature'];
  if (!signature) return { refused: 'The signature is missing.' };
  // Read as a form whatever its type says: unless the URL carries its hash, every byte of the body is then signed.
  const form = new URLSearchParams(rawBody.toString('utf8'));
  if (!isSignedByTwilio(authTokens, signature, { url, params: form, rawBody })) {
    return { refused: 'The signature does not match.' };
  }
  if (!headers['content-type']?.includes('json')) return form;
  const json = Object.entries(parseObject(rawBody.toString('utf8')) ?? {});
  return new Map(json.map(([name, field]) => [name, String(field)]));
}
