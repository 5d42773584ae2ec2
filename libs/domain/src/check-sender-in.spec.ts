import { checkSenderIn } from './check-sender-in.js';
import { isCountry } from './is-country.js';
import { SENDER_RULES } from './sender-rules.js';

const POOL = `MG${'0a'.repeat(16)}`;

test.each([
  ['US', '+15125550100'],
  ['US', '72345'],
  ['US', POOL],
  ['CA', '+15125550100'],
  ['GB', 'TRATTORIA'],
  ['GB', '+447700900123'],
  ['DE', 'Uno'],
  ['IN', 'DEMODN'],
  ['IN', '612345'],
])('in %s %s may send', (country, sender) => {
  expect(checkSenderIn(country, sender)).toMatchObject({ ok: true });
});

test.each([
  ['US', 'TRATTORIA', 'In US a sender is a phone number'],
  ['CA', 'TRATTORIA', 'In CA a sender is a phone number'],
  ['IN', 'DEMO', 'six letters'],
  ['IN', 'DEMO12', 'six letters'],
  ['IN', '+15125550100', 'six letters'],
  ['IN', POOL, 'six letters'],
  ['IN', '56161', 'six letters'],
  ['GB', 'Du', '3 to 11'],
  ['GB', 'Twelve Chars', 'A sender is'],
])('in %s %s may not', (country, sender, why) => {
  expect(checkSenderIn(country, sender)).toMatchObject({
    ok: false,
    code: 'bad_sender',
    detail: expect.stringContaining(why),
  });
});

test('every rule is of a country', () => {
  expect(Object.keys(SENDER_RULES).filter((code) => !isCountry(code))).toEqual([]);
});
