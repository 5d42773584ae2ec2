import { isSupportedCountry } from 'libphonenumber-js/max';

/** An upper-case ISO 3166-1 alpha-2 code of a country that has phone numbers. */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && isSupportedCountry(code);
