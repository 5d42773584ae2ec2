import { randomUUID } from 'node:crypto';
import type { Answer, Words } from '../faults/act-out.js';

const TITLES: Readonly<Record<string, [status: number, title: string]>> = {
  unauthorized: [401, 'You did not provide correct credentials.'],
  unprovisioned: [401, 'The credentials provided do not have access to the requested product'],
  'low-balance': [402, 'Low balance'],
  forbidden: [403, 'Forbidden'],
  'not-found': [404, 'Not found'],
  'invalid-json': [422, 'The request body did not contain valid JSON'],
  110: [422, 'Invalid recipient'],
  1060: [422, 'Invalid client reference'],
  1100: [422, 'Unsupported channel'],
  1120: [422, 'Invalid sender'],
  1140: [422, 'Invalid message type'],
  1150: [422, 'Invalid params'],
  1240: [422, 'Invalid recipient'],
};

/** An error as Vonage answers it (RFC 7807), by the code that ends its `type`; `status` where it is not the code's own. */
export function refusal(code: string, detail = '', status?: number): Answer {
  const [own, title] = TITLES[code] ?? [422, 'The request was refused'];
  const type = `https://developer.vonage.com/api-errors${/^\d/.test(code) ? '/messages' : '/'}#${code}`;
  const words = detail || title;
  // The 401 of the description has its words in `details`.
  const body = { type, title, detail: words, instance: randomUUID(), ...(own === 401 && { details: words }) };
  return { status: status ?? own, body: JSON.stringify(body) };
}

/** What faults say here. */
export const VONAGE_WORDS: Words = {
  refuse: (code = 1150) => refusal(String(code)),
  throttled: refusal('1000', 'Please wait, then retry your request', 429),
  failed: refusal('1000', 'There was an error processing your request in the Platform.', 500),
};
