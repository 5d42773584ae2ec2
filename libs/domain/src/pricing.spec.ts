import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { countryOf, creditsFor } from './pricing.js';

test('the country of a number is the library’s, for every country', () => {
  for (const country of getCountries()) {
    const example = getExampleNumber(country, examples);
    const phone = example?.number ?? '';
    expect(countryOf(phone)).toBe(parsePhoneNumberFromString(phone)?.country);
  }
});

test.each([
  ['+12045550101', 'CA'],
  ['+15125550100', 'US'],
  ['+18765550100', 'JM'],
  ['+8816555010000', undefined],
  ['+99955501000', undefined],
  ['', undefined],
])('%s is of %s', (phone, country) => {
  expect(countryOf(phone)).toBe(country);
});

test('credits are segments times the rate, and nothing without a row', () => {
  const card = { version: '1', rates: { US: 1, IN: 4 } };
  expect(creditsFor(3, 'IN', card)).toBe(12);
  expect(creditsFor(3, 'FR', card)).toBeUndefined();
  expect(creditsFor(3, 'toString', card)).toBeUndefined();
  expect(creditsFor(3, undefined, card)).toBeUndefined();
});
