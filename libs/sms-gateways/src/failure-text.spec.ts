import { failureText } from './failure-text.js';

test.each([
  ['21610', 'The guest has opted out (STOP).'],
  ['connect_refused', 'The gateway refused the connection.'],
  ['31337', 'The gateway gave code 31337.'],
])('%s in words', (code, words) => expect(failureText('twilio', code)).toBe(words));

test('an unknown vendor has our own words still', () => {
  expect(failureText('pigeon', 'no_answer')).toContain('did not answer');
});
