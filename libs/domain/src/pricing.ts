import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { countryByPrefix } from './prefix-table.js';

/** The operator's prices; a country without a row is refused. */
export interface RateCard {
  version: string;
  /** Credits a segment, integers ≥ 1, by destination country (ISO 3166-1 alpha-2). */
  rates: Readonly<Record<string, number>>;
}

/** Calling codes of ten-digit plans that the prefix table covers. */
const TABLED = ['1', '44', '91'] as const;

/** Calling codes of one country only: the code says it all. */
const SOLE_COUNTRY: ReadonlyMap<string, string> = soleCountries();

function soleCountries(): Map<string, string> {
  const countries = Map.groupBy(getCountries(), (country) => `${getCountryCallingCode(country)}`);
  const sole = new Map<string, string>();
  for (const [callingCode, [country, ...others]] of countries) {
    if (country && others.length === 0) sole.set(callingCode, country);
  }
  return sole;
}

/**
 * The destination country of a valid E.164 number, by which it is priced; undefined for satellite and other
 * numbers of no one country. Most answers cost one look-up, the rest (shared calling codes) some 20 µs.
 */
export function countryOf(phoneE164: string): string | undefined {
  for (const callingCode of TABLED) {
    if (phoneE164.length !== callingCode.length + 11 || !phoneE164.startsWith(callingCode, 1)) continue;
    const country = countryByPrefix(callingCode, Number(phoneE164.slice(callingCode.length + 1)));
    if (country) return country;
  }
  for (let length = 1; length <= 3; length += 1) {
    const sole = SOLE_COUNTRY.get(phoneE164.slice(1, 1 + length));
    if (sole) return sole;
  }
  return parsePhoneNumberFromString(phoneE164, { extract: false })?.country;
}

/** Credits of a message, or undefined where the rate card has no row for the country. */
export function creditsFor(segments: number, country: string | undefined, card: RateCard): number | undefined {
  if (country === undefined || !Object.hasOwn(card.rates, country)) return undefined;
  const rate = card.rates[country];
  return rate === undefined ? undefined : segments * rate;
}
