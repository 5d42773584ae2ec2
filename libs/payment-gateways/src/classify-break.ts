import type { PaymentRefusal } from './port.js';

/** Errors of a connection that was never made: nothing was written. */
const NOT_CONNECTED: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  ENOTFOUND: ['dns', "The payment gateway's address could not be found."],
  EAI_AGAIN: ['dns', "The payment gateway's address could not be found."],
  ECONNREFUSED: ['connect_refused', 'The payment gateway refused the connection.'],
  EHOSTUNREACH: ['not_connected', 'No connection to the payment gateway could be made.'],
  ENETUNREACH: ['not_connected', 'No connection to the payment gateway could be made.'],
  UND_ERR_CONNECT_TIMEOUT: ['connect_timeout', 'The payment gateway could not be reached in time.'],
  UND_ERR_CLOSED: ['closed', 'The connection to the payment gateway was being closed.'],
  UND_ERR_DESTROYED: ['closed', 'The connection to the payment gateway was being closed.'],
  EPROTO: ['tls', 'No secure connection to the payment gateway could be made.'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', 'No secure connection to the payment gateway could be made.'],
  SELF_SIGNED_CERT_IN_CHAIN: ['tls', 'No secure connection to the payment gateway could be made.'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['tls', 'No secure connection to the payment gateway could be made.'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['tls', 'No secure connection to the payment gateway could be made.'],
  CERT_HAS_EXPIRED: ['tls', 'No secure connection to the payment gateway could be made.'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['tls', 'No secure connection to the payment gateway could be made.'],
};

/** Node's and undici's words for a wait that was too long. */
const TIMED_OUT = new Set(['ETIMEDOUT', 'ECONNABORTED', 'TimeoutError', 'UND_ERR_HEADERS_TIMEOUT']);

/** What a call that ended without a whole answer means, by the error's code: surely not done, or perhaps done. */
export function classifyBreak(errorCode: string | undefined): PaymentRefusal {
  const [code, detail] = NOT_CONNECTED[errorCode ?? ''] ?? [];
  if (code && detail) return { ok: false, cause: 'unavailable', code, detail };
  return errorCode && TIMED_OUT.has(errorCode)
    ? { ok: false, cause: 'unclear', code: 'no_answer', detail: 'The payment gateway did not answer in time.' }
    : { ok: false, cause: 'unclear', code: 'connection_lost', detail: 'The connection to the payment gateway broke.' };
}

/** An answer that is not what the gateway documents: it proves nothing. */
export const UNREADABLE: PaymentRefusal = {
  ok: false,
  cause: 'unclear',
  code: 'unreadable_answer',
  detail: 'The payment gateway answered in a way we cannot read.',
};
