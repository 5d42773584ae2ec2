import type { Mailed } from './mailer.js';

interface SmtpError {
  code?: unknown;
  originalCode?: unknown;
  responseCode?: unknown;
  command?: unknown;
}

/** Steps at which a 5xx is about this mail; at the others (log-in, MAIL FROM, greeting) it is about our own set-up, which people mend. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

/** What nodemailer's error means (RFC 5321 §4.2.1: 5xx is for good, 4xx is for now). */
export function judgeSmtpError(error: unknown): Exclude<Mailed, { kind: 'sent' }> {
  const { code, originalCode, responseCode, command } = (error ?? {}) as SmtpError;
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const forGood = reply >= 500 && ABOUT_THE_MAIL.includes(String(command));
  // The library itself would not hand this address over.
  const unusable = code === 'EENVELOPE' && reply === 0 && command === 'API';
  const word = reply > 0 ? `smtp_${reply}` : String(originalCode ?? code ?? 'unknown');
  return { kind: forGood || unusable ? 'refused' : 'later', code: word.replace(/\W/g, '').slice(0, 40) || 'unknown' };
}
