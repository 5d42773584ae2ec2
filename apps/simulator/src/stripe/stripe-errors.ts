import type { FaultWords, WireAnswer } from '../till/answer-with-faults.js';

/** An error as Stripe wraps it: its library knows an error by this wrapping alone. */
export function stripeError(
  status: number,
  type: string,
  message: string,
  extra: { code?: string; param?: string } = {},
): WireAnswer {
  return { status, body: { error: { type, message, ...extra } } };
}

/** A parameter that Stripe would not take. */
export function badParam(param: string, message: string, code = 'parameter_invalid'): WireAnswer {
  return stripeError(400, 'invalid_request_error', message, { param, code });
}

export function missing(kind: string, id: string, param = 'id'): WireAnswer {
  return stripeError(404, 'invalid_request_error', `No such ${kind}: '${id}'`, { code: 'resource_missing', param });
}

const STATUS: Readonly<Record<string, number>> = { card_declined: 402, api_key_expired: 401 };

export const STRIPE_FAULTS: FaultWords = {
  refuse: (code) => {
    const status = STATUS[code] ?? 400;
    const type = status === 402 ? 'card_error' : 'invalid_request_error';
    return stripeError(status, type, 'The request was refused.', { code });
  },
  throttle: () => stripeError(429, 'invalid_request_error', 'Too many requests.', { code: 'rate_limit' }),
  fail: () => stripeError(500, 'api_error', 'An unknown error occurred.'),
};
