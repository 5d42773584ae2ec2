import type { SendCause } from '../port.js';

export interface VonageError {
  /** What it means when a send is answered with it. Without one: a plain refusal of that message. */
  cause?: SendCause;
  /** The phone should not be written to again. */
  suppress?: true;
  /** Whatever goes through the account will fare the same. */
  pausesAccount?: true;
  /** How long to wait where Vonage does not say, ms. */
  retryAfterMs?: number;
  text: string;
}

const SOON_MS = 5_000;

/**
 * Codes of the Messages API, the part of an error's `type` behind the `#` and the `title` of a receipt's error:
 * https://developer.vonage.com/en/api-errors/messages. A code that is not here is a plain refusal of that one message.
 */
export const VONAGE_ERRORS: Readonly<Record<string, VonageError>> = {
  // The account or its set-up: nothing goes out before a person changes it.
  unauthorized: { cause: 'misconfigured', pausesAccount: true, text: 'Vonage does not accept the credentials.' },
  unprovisioned: {
    cause: 'misconfigured',
    pausesAccount: true,
    text: 'The Vonage account may not use the Messages API.',
  },
  'low-balance': { cause: 'misconfigured', pausesAccount: true, text: 'The balance at Vonage is used up.' },
  1060: { cause: 'misconfigured', pausesAccount: true, text: 'The Vonage account is barred.' },
  1070: { cause: 'misconfigured', pausesAccount: true, text: 'The quota at Vonage is used up.' },
  1080: { cause: 'misconfigured', pausesAccount: true, text: 'The Vonage account may not send this way.' },
  1120: { cause: 'misconfigured', text: 'The sender is not allowed there.' },
  1140: { cause: 'misconfigured', text: 'The Vonage account lacks a permission that this text needs.' },
  1160: {
    cause: 'misconfigured',
    pausesAccount: true,
    text: 'The demo account of Vonage writes only to listed numbers.',
  },
  // Later.
  throttled: { cause: 'throttled', text: 'Vonage asked us to slow down.' },
  1000: { cause: 'throttled', retryAfterMs: SOON_MS, text: 'Vonage asked us to slow down.' },
  1100: { cause: 'throttled', retryAfterMs: SOON_MS, text: 'The carrier could not be reached.' },
  1180: { cause: 'throttled', retryAfterMs: SOON_MS, text: 'The phone is switched off or out of reach.' },
  1220: { cause: 'throttled', retryAfterMs: SOON_MS, text: 'The phone was busy.' },
  1230: { cause: 'throttled', retryAfterMs: SOON_MS, text: "The carrier's network failed." },
  1331: { cause: 'throttled', retryAfterMs: SOON_MS, text: 'The carrier could not take the text just then.' },
  // It may have gone out.
  1030: { cause: 'unclear', text: 'Vonage failed inside; it may have taken the message.' },
  1320: { cause: 'unclear', text: 'Vonage says that this message went out already.' },
  // This phone.
  1050: { cause: 'rejected', suppress: true, text: 'The phone number is barred.' },
  1190: { cause: 'rejected', suppress: true, text: 'The phone number is no longer in use.' },
  1240: { cause: 'rejected', suppress: true, text: 'The guest has opted out (STOP).' },
  1260: { cause: 'rejected', suppress: true, text: 'The phone number cannot be reached.' },
  1280: { cause: 'rejected', suppress: true, text: 'The carrier blocks texts to this phone number.' },
  1300: { cause: 'rejected', suppress: true, text: 'The phone number belongs to no carrier that Vonage knows.' },
  // This message.
  110: { cause: 'rejected', text: 'The phone number is not valid.' },
  1010: { cause: 'rejected', text: 'Vonage misses a part of the message.' },
  1020: { cause: 'rejected', text: 'Vonage found a part of the message invalid.' },
  1022: { cause: 'rejected', text: 'The template is not valid.' },
  1040: { cause: 'rejected', text: 'The text holds characters that cannot be sent.' },
  1090: { cause: 'rejected', text: 'The text is too long.' },
  1110: { cause: 'rejected', text: 'Vonage found a part of the message invalid.' },
  1130: { cause: 'rejected', text: 'The time the text is valid for is wrong.' },
  1150: { cause: 'rejected', text: 'Vonage found a part of the message invalid.' },
  1170: { cause: 'rejected', text: 'The phone number is not valid.' },
  1210: { cause: 'rejected', text: 'The carrier filtered the text as unwanted.' },
  1241: { text: 'The carrier takes no texts at this hour.' },
  1250: { text: 'No way leads to this phone number.' },
  1330: { cause: 'rejected', text: 'The carrier gave no reason.' },
};

/** Codes that a 422 uses for what is wrong with the request itself, where receipts use them for something else. */
const IN_REQUEST: Readonly<Record<string, VonageError>> = {
  1060: { cause: 'rejected', text: 'Vonage found our reference invalid.' },
  1100: { cause: 'rejected', text: 'Vonage does not know this kind of message.' },
  1140: { cause: 'rejected', text: 'Vonage does not know this kind of message.' },
};

/** What a code means on an answer of this HTTP status. */
export function vonageError(code: string, status: number): VonageError | undefined {
  return (status === 422 ? IN_REQUEST[code] : undefined) ?? VONAGE_ERRORS[code];
}
