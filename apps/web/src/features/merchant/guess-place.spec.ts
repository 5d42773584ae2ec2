import { guessCountry, zonesOfCountry } from './guess-place.js';

const COUNTRIES = ['CA', 'CH', 'DE', 'GB', 'IN', 'US'];
const guess = (zone: string, ...languages: string[]): string =>
  guessCountry({ zone, languages, zonesOf: zonesOfCountry }, COUNTRIES);

describe('where a browser stands', () => {
  test('its zone tells best', () => {
    expect(guess('Asia/Kolkata', 'en-US', 'hi')).toBe('IN');
    expect(guess('America/Toronto', 'fr-FR')).toBe('CA');
  });

  test('a language chooses where the zone does not know', () => {
    expect(guess('UTC', 'en-GB')).toBe('GB');
    expect(guess('UTC', 'de', 'de-CH')).toBe('CH');
  });

  test('and without either it is the house’s own', () => {
    expect(guess('UTC', 'en', 'not a tag', 'fr-FR')).toBe('US');
  });
});
