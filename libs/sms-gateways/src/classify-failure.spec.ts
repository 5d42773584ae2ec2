import { classifyFailure } from './classify-failure.js';

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'connect_refused'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connect_timeout'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['ECONNRESET', 'not_connected'],
])('%s with nothing written is unavailable: %s', (errorCode, code) => {
  expect(classifyFailure(errorCode, false)).toMatchObject({ cause: 'unavailable', code });
});

test.each([
  ['ECONNRESET', 'connection_lost'],
  ['UND_ERR_SOCKET', 'connection_lost'],
  ['EPIPE', 'connection_lost'],
  ['ECONNREFUSED', 'connection_lost'],
  ['NO_ANSWER', 'no_answer'],
  ['HPE_INVALID_CONSTANT', 'unreadable_answer'],
])('%s after something was written is unclear: %s', (errorCode, code) => {
  expect(classifyFailure(errorCode, true)).toMatchObject({ cause: 'unclear', code });
});
