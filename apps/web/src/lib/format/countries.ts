import { getCountries } from 'libphonenumber-js/max';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

/** `GB` → `United Kingdom`; a code that is none stays as it is. */
export function countryName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code; // no code of two letters
  }
}

/** Every country with phones, by name. */
export const listCountries = (): { value: string; label: string }[] =>
  getCountries()
    .map((value) => ({ value, label: countryName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
