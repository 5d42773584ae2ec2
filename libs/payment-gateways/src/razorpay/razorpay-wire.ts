import { Pool } from 'undici';
import { classifyBreak, UNREADABLE } from '../classify-break.js';
import type { PaymentRefusal } from '../port.js';
import { type Fields, isFields } from '../read-field.js';
import { readRazorpayError } from './razorpay-refusal.js';

export interface RazorpayCall {
  method: 'GET' | 'POST';
  /** Below the base URL, with its query. */
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Longest answer that is read, bytes. */
const ANSWER_CAP = 1024 * 1024;

/**
 * Razorpay by plain HTTP, for refunds and whatever is read. Its own library sends no X-Refund-Idempotency, so that a
 * refund could not be repeated safely, and turns a reset or a timeout into a TypeError without a cause, so that "not
 * sent" and "perhaps done" look the same.
 */
export class RazorpayWire {
  private readonly pool: Pool;
  private readonly prefix: string;
  private readonly authorization: string;

  constructor(
    keyId: string,
    keySecret: string,
    baseUrl: string,
    private readonly answerTimeoutMs: number,
  ) {
    const { origin, pathname } = new URL(baseUrl);
    this.prefix = pathname.replace(/\/+$/, '');
    this.authorization = `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`;
    this.pool = new Pool(origin, {
      connections: 8,
      pipelining: 1,
      allowH2: false,
      connectTimeout: 3_000,
      keepAliveTimeout: 4_000,
      maxResponseSize: ANSWER_CAP,
    });
  }

  /** One request, never repeated: the fields of a 2xx answer, or what its failure means. */
  async call({ method, path, headers, body }: RazorpayCall): Promise<Fields | PaymentRefusal> {
    try {
      const answer = await this.pool.request({
        method,
        path: this.prefix + path,
        headers: {
          authorization: this.authorization,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(this.answerTimeoutMs),
      });
      const read = parse(await answer.body.text());
      if (answer.statusCode < 200 || answer.statusCode > 299) return readRazorpayError(answer.statusCode, read);
      return isFields(read) ? read : UNREADABLE;
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException;
      return classifyBreak(typeof code === 'string' ? code : name);
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

export function isRefusal(answer: Fields | PaymentRefusal): answer is PaymentRefusal {
  return answer['ok'] === false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
