import { RECIPIENT_TRANSITIONS } from '@dinnerbell/domain';
import { OUTCOME_RULES, strongestOutcomes } from './outcome.js';
import { refusedTooOften } from './refused-too-often.js';
import { retryDelayMs } from './retry-delay.js';

test.each(Object.entries(OUTCOME_RULES))('%s moves rows only where the lifecycle allows', (_, rule) => {
  for (const from of rule.from) {
    // A receipt may beat the settle or a mistaken absence: proof of acceptance is the one thing that moves a row from Pending.
    const allowed = from === 'Pending' && rule.proves ? RECIPIENT_TRANSITIONS.Sending : RECIPIENT_TRANSITIONS[from];
    expect(allowed).toContain(rule.to);
  }
});

test('of several outcomes of one recipient the strongest counts, and no id is lost', () => {
  const accepted = { recipientId: 'r', kind: 'accepted' as const, gatewayMessageId: 'SM1' };
  const delivered = { recipientId: 'r', kind: 'delivered' as const };
  const other = { recipientId: 's', kind: 'refused' as const };
  for (const order of [
    [accepted, delivered, other],
    [delivered, other, accepted],
  ]) {
    expect(strongestOutcomes(order)).toEqual(
      expect.arrayContaining([{ recipientId: 'r', kind: 'delivered', gatewayMessageId: 'SM1' }, other]),
    );
  }
});

test.each([
  ['', false],
  ['0'.repeat(49), false],
  ['0'.repeat(50), true],
  ['1'.repeat(35) + '0'.repeat(15), false],
  ['1'.repeat(34) + '0'.repeat(16), true],
  ['1'.repeat(70) + '0'.repeat(30), false],
  ['1'.repeat(69) + '0'.repeat(31), true],
])('refused too often: %s → %s', (recent, expected) => {
  expect(refusedTooOften(recent)).toBe(expected);
});

test('back-off doubles with jitter and has an end', () => {
  expect([retryDelayMs(1, 0), retryDelayMs(1, 0.999)]).toEqual([500, 1000]);
  expect(retryDelayMs(3, 0)).toBe(2000);
  expect(retryDelayMs(60, 0.999)).toBeLessThanOrEqual(300_000);
});
