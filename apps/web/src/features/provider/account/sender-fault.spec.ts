import type { Provider } from '../api/providers.js';
import { senderFault } from './sender-fault.js';

const VONAGE = {
  label: 'Vonage',
  capabilities: { senderKinds: ['long-code', 'short-code', 'alphanumeric'] },
} as unknown as Provider;

test.each([
  ['', ['US'], undefined],
  ['+12125550100', ['US'], undefined],
  ['TRATTORIA', ['GB', 'DE'], undefined],
  ['TRATTORIA', ['GB', 'US'], /^United States: a sender is a phone number/],
  ['DEMO12', ['IN'], /^India: .*six letters/],
  ['not a sender, at all', ['GB'], /^A sender is/],
  [`MG${'0a'.repeat(16)}`, ['US'], /^Vonage/],
])('%j in %j: %s', (sender, countries, words) => {
  const fault = senderFault(VONAGE, sender, countries);
  if (words === undefined) expect(fault).toBeUndefined();
  else expect(fault).toMatch(words);
});
