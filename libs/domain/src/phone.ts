import {
  ParseError,
  isSupportedCountry,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { cleanPhone } from './clean-phone.js';
import { quickPhone } from './quick-phone.js';

export type PhoneFault =
  | 'phone_missing'
  | 'phone_not_a_number'
  | 'phone_exponent'
  | 'phone_extension'
  | 'phone_too_short'
  | 'phone_too_long'
  | 'phone_invalid'
  | 'phone_premium'
  | 'phone_unknown_country';

export type ParsedPhone =
  | { ok: true; /** E.164 */ phone: string; /** ISO 3166-1 alpha-2 */ country: string }
  | { ok: false; code: PhoneFault; /** a hint for mending; never holds the number */ detail: string };

const TOO_SHORT = 'There are too few digits: give the whole number with its area code.';
const TOO_LONG = 'There are too many digits for one phone number.';
const INVALID = 'No such number can exist: check the digits, and the country code if it is from abroad.';
const UNKNOWN_COUNTRY = 'The country of this number is unknown: write it with + and its country code.';
const PREMIUM = 'This is a premium-rate or shared-cost number, which takes no texts of ours.';

/**
 * A phone number as people write it, for a merchant of `country` (ISO 3166-1 alpha-2): national forms are read as that
 * country's, `+` and `00` as international. libphonenumber (its full metadata) decides what is valid.
 */
export function parsePhone(raw: string, country: string): ParsedPhone {
  return quickPhone(raw, country) ?? parsePhoneSlowly(raw, country);
}

/** The same without the fast path, which must agree with it wherever it answers. */
export function parsePhoneSlowly(raw: string, country: string): ParsedPhone {
  const cleaned = cleanPhone(raw);
  if (!cleaned.ok) return cleaned;
  const { dialled } = cleaned;
  const asWritten = askLibrary(dialled, country);
  if (asWritten.ok || !dialled.startsWith('00')) return asWritten;
  // 00 is how most of the world dials abroad, also where the merchant's own prefix is another.
  const asInternational = askLibrary(`+${dialled.slice(2)}`, country);
  return asInternational.ok || asInternational.code === 'phone_premium' ? asInternational : asWritten;
}

function askLibrary(dialled: string, country: string): ParsedPhone {
  const home = country.toUpperCase();
  const known = isSupportedCountry(home);
  if (!known && !dialled.startsWith('+')) return refuse('phone_unknown_country', UNKNOWN_COUNTRY);
  try {
    const options = known ? { defaultCountry: home, extract: false } : { extract: false };
    return judge(parsePhoneNumberWithError(dialled, options));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return explain(error.message);
  }
}

function judge(number: PhoneNumber): ParsedPhone {
  if (!number.isValid()) return explain(validatePhoneNumberLength(number.number));
  const type = number.getType();
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST') return refuse('phone_premium', PREMIUM);
  if (!number.country) return refuse('phone_unknown_country', UNKNOWN_COUNTRY);
  return { ok: true, phone: number.number, country: number.country };
}

/** The library's reasons (its ParseError messages and length verdicts) in ours. */
function explain(reason: string | undefined): ParsedPhone {
  if (reason === 'TOO_SHORT') return refuse('phone_too_short', TOO_SHORT);
  if (reason === 'TOO_LONG') return refuse('phone_too_long', TOO_LONG);
  if (reason === 'INVALID_COUNTRY') return refuse('phone_unknown_country', UNKNOWN_COUNTRY);
  return refuse('phone_invalid', INVALID);
}

function refuse(code: PhoneFault, detail: string): ParsedPhone {
  return { ok: false, code, detail };
}
