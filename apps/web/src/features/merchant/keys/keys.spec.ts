import { expiresAt } from './expiry.js';
import { keyState } from './key-state.js';

const NOW = new Date('2027-02-01T12:00:00Z');

test('a key ends so many days from now, or never', () => {
  expect(expiresAt('30', NOW)).toBe('2027-03-03T12:00:00.000Z');
  expect(expiresAt('never', NOW)).toBeNull();
});

test.each([
  [null, null, 'live'],
  [null, '2027-02-01T12:00:01Z', 'live'],
  [null, '2027-02-01T12:00:00Z', 'expired'],
  ['2027-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'revoked'],
])('revoked %j, expiring %j: %s', (revokedAt, ends, state) => {
  expect(keyState({ revokedAt, expiresAt: ends }, NOW)).toBe(state);
});
