import { passwordStrength } from './password-strength.js';

test.each([
  ['', 'short'],
  ['nine char', 'short'],
  ['aaaaaaaaaaaa', 'weak'],
  ['abcdefghij12', 'weak'],
  ['trattoria uno!', 'weak'],
  ['olives and9', 'fair'],
  ['seven olives and a lemon', 'strong'],
])('%j is %s', (password, strength) => {
  expect(passwordStrength(password, ['owner@uno.test', 'Trattoria Uno'])).toBe(strength);
});
