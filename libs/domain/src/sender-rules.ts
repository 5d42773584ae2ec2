import type { SenderKind } from './check-sender.js';

/** What a country's carriers take as sender where that is less than `checkSender` lets pass. */
export interface SenderRule {
  kinds: readonly SenderKind[];
  /** Each kind that is let pass must look like this. */
  shape?: RegExp;
  /** Ends the sentence "In … a sender is". */
  words: string;
}

const NUMBERS_ALONE: SenderRule = {
  kinds: ['phone', 'short-code', 'messaging-service'],
  words: 'a phone number or a short code; carriers there do not take names',
};

/**
 * Countries whose networks replace or refuse names (Twilio, "International support for Alphanumeric Sender ID"), and India, where a
 * header is registered for each sender: six letters, for promotions six digits (TRAI, TCCCPR 2018).
 */
export const SENDER_RULES: Readonly<Record<string, SenderRule>> = {
  ...Object.fromEntries(
    ['US', 'CA', 'PR', 'VI', 'GU', 'AS', 'MP', 'AR', 'BR', 'CN', 'CO', 'MX', 'ZA'].map((code) => [code, NUMBERS_ALONE]),
  ),
  IN: {
    kinds: ['alphanumeric', 'short-code'],
    shape: /^(?:[A-Za-z]{6}|\d{6})$/,
    words: 'the header registered for you (DLT): six letters, or six digits for promotions',
  },
};
