import { GATEWAY_CATALOGUE } from './catalogue.js';
import { failureAction } from './failure-action.js';

test.each([
  ['twilio', '30002', 'pause-account'],
  ['twilio', '30005', 'suppress-number'],
  ['twilio', '30003', 'none'],
  ['vonage', '1060', 'pause-account'],
  ['vonage', '1240', 'suppress-number'],
  ['msg91', '301', 'pause-account'],
  ['msg91', '9', 'suppress-number'],
  ['msg91', '30002', 'none'],
  ['nobody', '30002', 'none'],
  ['twilio', 'constructor', 'none'],
])('%s %s asks for %s', (vendor, code, action) => {
  expect(failureAction(vendor, code)).toBe(action);
});

test('no code speaks of a phone and of the account at once', () => {
  for (const { failures } of Object.values(GATEWAY_CATALOGUE)) {
    for (const failure of Object.values(failures)) expect(failure.suppress && failure.pausesAccount).toBeFalsy();
  }
});
