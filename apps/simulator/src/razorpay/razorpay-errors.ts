import type { FaultWords, WireAnswer } from '../till/answer-with-faults.js';

type Code = 'BAD_REQUEST_ERROR' | 'GATEWAY_ERROR' | 'SERVER_ERROR';

/** An error as Razorpay wraps it. */
export function razorpayError(
  status: number,
  description: string,
  field: string | null = null,
  code: Code = 'BAD_REQUEST_ERROR',
): WireAnswer {
  const rest = { source: status < 500 ? 'business' : 'internal', step: null, reason: null, metadata: {} };
  return { status, body: { error: { code, description, field, ...rest } } };
}

export function notThere(): WireAnswer {
  return razorpayError(400, 'The id provided does not exist');
}

export const RAZORPAY_FAULTS: FaultWords = {
  refuse: (code) => razorpayError(code === 'unauthorised' ? 401 : 400, `The request was refused: ${code}`),
  throttle: () => razorpayError(429, 'Too many requests'),
  fail: () => razorpayError(500, 'We are facing some trouble completing your request', null, 'SERVER_ERROR'),
};
