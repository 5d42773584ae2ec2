import type { Answer, Words } from '../faults/act-out.js';

/** An error as MSG91 answers it, on HTTP 200 unless said otherwise. */
export function refusal(message: string, code?: number | string, status = 200): Answer {
  return { status, body: JSON.stringify({ type: 'error', message, ...(code !== undefined && { code }) }) };
}

/** What faults say here. */
export const MSG91_WORDS: Words = {
  refuse: (code = 203) => refusal('The request was refused', code),
  throttled: refusal('Too many requests', undefined, 429),
  failed: refusal('Internal error', 506, 500),
};
