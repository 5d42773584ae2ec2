import { judgeSmtpError } from './judge-smtp-error.js';

test.each([
  [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused', 'smtp_550'],
  [{ code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'later', 'smtp_450'],
  [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused', 'smtp_554'],
  [{ code: 'EMESSAGE', responseCode: 451, command: 'DATA' }, 'later', 'smtp_451'],
  [{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'later', 'smtp_553'],
  [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'later', 'smtp_535'],
  [{ code: 'EENVELOPE', command: 'API' }, 'refused', 'EENVELOPE'],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'later', 'ECONNREFUSED'],
  [{ code: 'ECONNECTION', command: 'CONN' }, 'later', 'ECONNECTION'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'later', 'ETIMEDOUT'],
  [{ code: 'to owner@trattoria.test: no' }, 'later', 'toownertrattoriatestno'],
  [undefined, 'later', 'unknown'],
])('%j is %s', (error, kind, code) => expect(judgeSmtpError(error)).toEqual({ kind, code }));
