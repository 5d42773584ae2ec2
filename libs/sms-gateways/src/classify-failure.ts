import type { SendCause, SendRefusal } from './port.js';

/** What can go wrong between us and any vendor, in plain words. */
export const WIRE_FAILURES: Readonly<Record<string, { text: string }>> = {
  dns: { text: "The gateway's address could not be found." },
  connect_refused: { text: 'The gateway refused the connection.' },
  connect_timeout: { text: 'The gateway could not be reached in time.' },
  tls: { text: 'No secure connection to the gateway could be made.' },
  not_connected: { text: 'No connection to the gateway could be made.' },
  waited_too_long: { text: 'The message waited too long for a free connection to the gateway.' },
  closed: { text: 'The connection to the gateway was being closed.' },
  aborted: { text: 'Sending was stopped.' },
  no_answer: { text: 'The gateway did not answer in time; it may have taken the message.' },
  connection_lost: { text: 'The connection broke off; the gateway may have taken the message.' },
  unreadable_answer: { text: 'The gateway answered in a way we cannot read; it may have taken the message.' },
  gateway_error: { text: 'The gateway failed inside; it may have taken the message.' },
  too_many_requests: { text: 'The gateway asked us to slow down.' },
  malformed_text: { text: 'The text holds half a character and cannot be sent.' },
};

const NOT_WRITTEN: Readonly<Record<string, string>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ECONNREFUSED: 'connect_refused',
  UND_ERR_CONNECT_TIMEOUT: 'connect_timeout',
  ETIMEDOUT: 'connect_timeout',
  EPROTO: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  CERT_HAS_EXPIRED: 'tls',
  UND_ERR_CLOSED: 'closed',
  UND_ERR_DESTROYED: 'closed',
  UND_ERR_ABORTED: 'aborted',
  WAITED_TOO_LONG: 'waited_too_long',
};

const WRITTEN: Readonly<Record<string, string>> = {
  NO_ANSWER: 'no_answer',
  UND_ERR_HEADERS_TIMEOUT: 'no_answer',
  UND_ERR_BODY_TIMEOUT: 'no_answer',
  UND_ERR_ABORTED: 'aborted',
  UND_ERR_HEADERS_OVERFLOW: 'unreadable_answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'unreadable_answer',
};

/** A refusal in one of the codes of WIRE_FAILURES. */
export function wireRefusal(cause: SendCause, code: string): SendRefusal {
  return { ok: false, cause, code, detail: WIRE_FAILURES[code]?.text ?? code };
}

/**
 * What a call that ended in a network error means. Not one byte written: `unavailable`, surely not taken. Anything
 * after that: `unclear`, even on a socket that the vendor was just closing.
 */
export function classifyFailure(errorCode: string, written: boolean): SendRefusal {
  if (written) {
    const unreadable = errorCode.startsWith('HPE_') ? 'unreadable_answer' : 'connection_lost';
    return wireRefusal('unclear', WRITTEN[errorCode] ?? unreadable);
  }
  const tls = errorCode.startsWith('ERR_TLS') || errorCode.startsWith('ERR_SSL') ? 'tls' : 'not_connected';
  return wireRefusal('unavailable', NOT_WRITTEN[errorCode] ?? tls);
}
