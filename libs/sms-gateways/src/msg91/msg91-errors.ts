import type { SendCause } from '../port.js';

export interface Msg91Error {
  /** What it means when a request is answered with it. Without one: a plain refusal of those messages. */
  cause?: SendCause;
  /** The phone should not be written to again. */
  suppress?: true;
  /** Whatever goes through the account will fare the same. */
  pausesAccount?: true;
  /** How long to wait, ms. */
  retryAfterMs?: number;
  text: string;
}

const QUARTER_HOUR_MS = 900_000;

/**
 * MSG91's codes: three digits on answers (the table of its older API, which flows still use), one or two on delivery
 * reports, words of ours where it gives none. https://msg91.com/help/error-codes-and-their-meaning
 */
export const MSG91_ERRORS: Readonly<Record<string, Msg91Error>> = {
  // Ours.
  template_missing: { cause: 'rejected', text: 'MSG91 sends only texts made from a template; this one has none.' },
  bad_variable: { cause: 'rejected', text: 'A variable of the template has a name MSG91 keeps for itself.' },
  bad_phone: { cause: 'rejected', text: 'The phone number is not valid.' },
  bad_reference: { cause: 'rejected', text: 'The reference of the message is not one MSG91 repeats.' },
  // Requests: nothing goes out before a person changes the account or its set-up.
  201: { cause: 'misconfigured', pausesAccount: true, text: 'MSG91 does not accept the credentials.' },
  207: { cause: 'misconfigured', pausesAccount: true, text: 'MSG91 does not accept the auth key.' },
  208: {
    cause: 'misconfigured',
    pausesAccount: true,
    text: 'MSG91 does not take requests from this address (IP list of the auth key).',
  },
  418: {
    cause: 'misconfigured',
    pausesAccount: true,
    text: 'MSG91 does not take requests from this address (IP list of the auth key).',
  },
  209: { cause: 'misconfigured', pausesAccount: true, text: 'The route is not switched on in the MSG91 account.' },
  210: { cause: 'misconfigured', pausesAccount: true, text: 'The route is not switched on in the MSG91 account.' },
  301: { cause: 'misconfigured', pausesAccount: true, text: 'The balance at MSG91 is used up.' },
  302: { cause: 'misconfigured', pausesAccount: true, text: 'The MSG91 account has expired.' },
  303: { cause: 'misconfigured', pausesAccount: true, text: 'The MSG91 account is blocked.' },
  602: { cause: 'misconfigured', pausesAccount: true, text: 'The route is not switched on in the MSG91 account.' },
  template: { cause: 'misconfigured', text: 'MSG91 does not know this template.' },
  // Later.
  too_many_requests: { cause: 'throttled', text: 'MSG91 asked us to slow down.' },
  306: { cause: 'throttled', retryAfterMs: QUARTER_HOUR_MS, text: 'Promotional texts do not go out at this hour.' },
  // It may have gone out.
  311: { cause: 'unclear', text: 'MSG91 took this for a repeat and says that it went out already.' },
  506: { cause: 'unclear', text: 'MSG91 failed inside; it may have taken the message.' },
  // Requests: these messages.
  101: { cause: 'rejected', text: 'MSG91 misses the phone number.' },
  102: { cause: 'rejected', text: 'MSG91 misses the text.' },
  103: { cause: 'rejected', text: 'MSG91 misses the sender.' },
  104: { cause: 'rejected', text: 'MSG91 misses a part of the message.' },
  105: { cause: 'rejected', text: 'MSG91 misses a part of the message.' },
  106: { cause: 'rejected', text: 'MSG91 misses a part of the message.' },
  107: { cause: 'rejected', text: 'MSG91 misses a part of the message.' },
  202: { cause: 'rejected', text: 'The phone number is not valid.' },
  203: { cause: 'rejected', text: 'The sender is not valid.' },
  307: { cause: 'rejected', text: 'MSG91 found the time to send at invalid.' },
  310: { cause: 'rejected', text: 'The text is too long.' },
  603: { cause: 'rejected', text: 'The sender is not allowed.' },
  604: { cause: 'rejected', text: 'The sender is not allowed.' },
  // Reports: taken, but not delivered.
  2: { text: 'The text could not be delivered.' },
  9: { suppress: true, text: 'The guest is on the do-not-disturb list (NDNC).' },
  16: { text: 'The carrier refused the text.' },
  17: { suppress: true, text: 'The phone number is blocked at MSG91.' },
  25: { text: 'The carrier refused the text.' },
  26: { text: 'The text was refused.' },
};

/** Answers without a code, told apart by MSG91's words; the first that fits. */
const WORDS: readonly [RegExp, string][] = [
  [/auth\s*key|authentication|unauthori[sz]ed/i, '207'],
  [/whitelist|ip\b.*(?:not|block)|\bip\b.*allow/i, '418'],
  [/balance|credit/i, '301'],
  [/template|flow/i, 'template'],
  [/mobile|number|recipient/i, '202'],
];

/** The code of a refusal: the one it carries, else the one its words mean; undefined where neither is known. */
export function msg91Code(code: unknown, message: unknown): string | undefined {
  if ((typeof code === 'string' || typeof code === 'number') && /^\d{1,6}$/.test(String(code))) return String(code);
  if (typeof message !== 'string') return undefined;
  if (/^\d{3}$/.test(message.trim())) return message.trim();
  return WORDS.find(([words]) => words.test(message))?.[1];
}
