import type { SendCause } from '../port.js';

export interface TwilioError {
  /** What it means when a send is answered with it; codes that only receipts carry have none. */
  cause?: SendCause;
  /** The phone should not be written to again. */
  suppress?: true;
  /** Whatever goes through the account will fare the same. */
  pausesAccount?: true;
  /** How long to wait where Twilio does not say, ms. */
  retryAfterMs?: number;
  text: string;
}

/**
 * Twilio's error codes, at create (2xxxx) and on receipts (3xxxx): https://www.twilio.com/docs/api/errors. Twilio
 * refines them now and then; a code that is not here is a plain refusal of that one message.
 */
export const TWILIO_ERRORS: Readonly<Record<string, TwilioError>> = {
  // The account or its set-up: nothing goes out before a person changes it.
  20003: {
    cause: 'misconfigured',
    pausesAccount: true,
    text: 'Twilio does not accept the account SID and auth token.',
  },
  20005: { cause: 'misconfigured', pausesAccount: true, text: 'The Twilio account is not active.' },
  20404: { cause: 'misconfigured', pausesAccount: true, text: 'Twilio does not know this account or address.' },
  21212: { cause: 'misconfigured', text: 'The sender is not a valid number.' },
  21603: { cause: 'misconfigured', text: 'No sender is set.' },
  21606: { cause: 'misconfigured', text: 'The sender cannot send texts there or does not belong to the account.' },
  21608: { cause: 'misconfigured', text: 'A trial account of Twilio writes only to verified numbers.' },
  21609: { cause: 'misconfigured', text: 'Twilio cannot reach the address for delivery receipts.' },
  21659: { cause: 'misconfigured', text: 'The sender is not a Twilio number or short code of this country.' },
  21660: { cause: 'misconfigured', text: 'The sender does not belong to the Twilio account.' },
  21701: { cause: 'misconfigured', text: 'The messaging service does not exist.' },
  21702: { cause: 'misconfigured', text: 'The messaging service is not complete.' },
  21703: { cause: 'misconfigured', text: 'The messaging service holds no sender.' },
  21704: { cause: 'misconfigured', text: 'The messaging service holds no usable sender.' },
  21705: { cause: 'misconfigured', text: 'The messaging service is invalid.' },
  21708: { cause: 'misconfigured', text: 'The sender name is not valid.' },
  21709: { cause: 'misconfigured', text: 'The sender name is not allowed.' },
  30002: { cause: 'misconfigured', pausesAccount: true, text: 'The Twilio account is suspended.' },
  30032: { cause: 'misconfigured', text: 'The toll-free sender is not verified.' },
  30033: { cause: 'misconfigured', text: 'The US campaign registration (10DLC) is suspended.' },
  30034: { cause: 'misconfigured', text: 'The sender is not registered for US texting (10DLC).' },
  // Later.
  14107: { cause: 'throttled', text: 'Twilio asked us to slow down.' },
  20429: { cause: 'throttled', text: 'Twilio asked us to slow down.' },
  21611: { cause: 'throttled', retryAfterMs: 60_000, text: "The sender's queue at Twilio is full." },
  // This message.
  21211: { cause: 'rejected', text: 'The phone number is not valid.' },
  21214: { cause: 'rejected', text: 'The phone number cannot be reached.' },
  21217: { cause: 'rejected', text: 'The phone number does not appear to be valid.' },
  21408: { cause: 'rejected', text: 'Texting to this country is not switched on in the Twilio account.' },
  21602: { cause: 'rejected', text: 'The text is empty.' },
  21604: { cause: 'rejected', text: 'There is no phone number.' },
  21610: { cause: 'rejected', suppress: true, text: 'The guest has opted out (STOP).' },
  21612: { cause: 'rejected', text: 'This sender cannot reach this phone number.' },
  21614: { cause: 'rejected', suppress: true, text: 'The phone number is not a mobile.' },
  21617: { cause: 'rejected', text: 'The text is longer than 1600 characters.' },
  21618: { cause: 'rejected', text: 'Twilio refused the text.' },
  21619: { cause: 'rejected', text: 'The text is empty.' },
  21620: { cause: 'rejected', text: 'The picture is not valid.' },
  // Receipts: taken, but not delivered.
  30001: { text: 'The queue at Twilio overflowed.' },
  30003: { text: 'The phone is switched off or out of reach.' },
  30004: { suppress: true, text: 'The phone blocks these texts.' },
  30005: { suppress: true, text: 'The phone number is unknown or no longer in use.' },
  30006: { suppress: true, text: 'A landline, or a carrier that takes no texts.' },
  30007: { text: 'The carrier filtered the text as unwanted.' },
  30008: { text: 'The carrier gave no reason.' },
  30010: { text: 'The price is above the limit that was set.' },
  30011: { text: 'The carrier does not take pictures.' },
  30017: { text: "The carrier's network is congested." },
  30018: { text: 'The country wants this sender registered first.' },
  30019: { text: 'The text is too large for the carrier.' },
  30022: { text: 'Faster than the US registration (10DLC) allows.' },
  30023: { text: 'The daily limit of the US registration (10DLC) is used up.' },
  30024: { text: 'The sender is not set up for this carrier.' },
  30027: { text: 'The daily limit at T-Mobile is used up.' },
  30035: { text: 'The sender is still being set up for US texting (10DLC).' },
  30036: { text: 'The text could not be delivered while it was valid.' },
  30047: { text: 'Twilio could not move the text into the allowed hours.' },
  30410: { text: 'The carrier did not answer in time.' },
  30450: { text: 'The text was refused.' },
  30610: { text: 'It is a quiet hour where the guest is.' },
};

/** Plain words for a code at create or on a receipt. */
export function twilioErrorText(code: string): string {
  return TWILIO_ERRORS[code]?.text ?? `Twilio refused the message (code ${code}).`;
}
