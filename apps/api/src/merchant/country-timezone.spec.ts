import { isCountry, isTimezone } from '@dinnerbell/domain';
import { getCountries } from 'libphonenumber-js/max';
import { timezoneOf } from './country-timezone.js';

describe('country and time zone', () => {
  test('every country with phones has a zone that exists', () => {
    const without = getCountries().filter((country) => !isTimezone(timezoneOf(country)));
    expect(without).toEqual([]);
    // Two islands and a code for Kosovo that ICU may not know.
    expect(getCountries().filter((country) => timezoneOf(country) === 'UTC').length).toBeLessThan(5);
  });

  test.each([
    ['US', 'America/New_York'],
    ['CA', 'America/Toronto'],
    ['GB', 'Europe/London'],
    ['AU', 'Australia/Sydney'],
    ['BR', 'America/Sao_Paulo'],
  ])('most of %s lives in %s', (country, zone) => expect(timezoneOf(country)).toBe(zone));

  test('knows what is no country', () => {
    for (const code of ['ZZ', 'us', 'USA', '', 'EU', '__proto__']) expect(isCountry(code)).toBe(false);
    expect(isCountry('IN')).toBe(true);
  });
});
