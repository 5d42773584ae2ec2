import fc from 'fast-check';
import {
  CAMPAIGN_STATUSES,
  CAMPAIGN_TRANSITIONS,
  RECIPIENT_RANK,
  RECIPIENT_STATUSES,
  RECIPIENT_TRANSITIONS,
  applyReceipt,
  campaignCanMove,
  recipientCanMove,
  type RecipientStatus,
} from './lifecycles.js';

test('a campaign moves as DESIGN §3 says and no other way', () => {
  const moves = CAMPAIGN_STATUSES.flatMap((from) =>
    CAMPAIGN_STATUSES.filter((to) => campaignCanMove(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(moves).toEqual([
    'Draft → Scheduled',
    'Draft → Cancelled',
    'Scheduled → Draft',
    'Scheduled → Sending',
    'Scheduled → Failed',
    'Scheduled → Cancelled',
    'Sending → Paused',
    'Sending → Sent',
    'Sending → Failed',
    'Sending → Cancelled',
    'Paused → Sending',
    'Paused → Failed',
    'Paused → Cancelled',
  ]);
});

function reachable<S extends string>(start: S, transitions: Readonly<Record<S, readonly S[]>>): Set<S> {
  const seen = new Set<S>([start]);
  for (const status of seen) for (const next of transitions[status]) seen.add(next);
  return seen;
}

test('every status can be reached, and from every one an end', () => {
  expect(reachable('Draft', CAMPAIGN_TRANSITIONS)).toEqual(new Set(CAMPAIGN_STATUSES));
  expect(reachable('Pending', RECIPIENT_TRANSITIONS)).toEqual(new Set(RECIPIENT_STATUSES));
  for (const status of CAMPAIGN_STATUSES) {
    expect([...reachable(status, CAMPAIGN_TRANSITIONS)].some((end) => CAMPAIGN_TRANSITIONS[end].length === 0)).toBe(
      true,
    );
  }
  for (const status of RECIPIENT_STATUSES) {
    expect([...reachable(status, RECIPIENT_TRANSITIONS)].some((end) => RECIPIENT_TRANSITIONS[end].length === 0)).toBe(
      true,
    );
  }
});

test('ends are ends', () => {
  const campaignEnds = CAMPAIGN_STATUSES.filter((status) => CAMPAIGN_TRANSITIONS[status].length === 0);
  const recipientEnds = RECIPIENT_STATUSES.filter((status) => RECIPIENT_TRANSITIONS[status].length === 0);
  expect(campaignEnds).toEqual(['Sent', 'Failed', 'Cancelled']);
  expect(recipientEnds).toEqual(['Delivered', 'Skipped']);
});

test('what was accepted never becomes Pending again', () => {
  for (const accepted of ['Sent', 'Delivered', 'Failed'] as const) {
    expect(reachable(accepted, RECIPIENT_TRANSITIONS).has('Pending')).toBe(false);
  }
});

const status = fc.constantFrom(...RECIPIENT_STATUSES);
const receipts = fc.array(fc.constantFrom('Sent' as const, 'Delivered' as const, 'Failed' as const), { maxLength: 6 });
const applyAll = (start: RecipientStatus, seen: ('Sent' | 'Delivered' | 'Failed')[]) =>
  seen.reduce(applyReceipt, start);

test('receipts in any order, with any copies, end the same', () => {
  const shuffled = receipts.chain((seen) =>
    fc.tuple(fc.constant(seen), fc.shuffledSubarray(seen, { minLength: seen.length }), fc.subarray(seen)),
  );
  fc.assert(
    fc.property(status, shuffled, (start, [seen, other, copies]) => {
      const end = applyAll(start, seen);
      expect(applyAll(start, other)).toBe(end);
      expect(applyAll(start, [...copies, ...seen, ...copies])).toBe(end);
      expect(applyAll(applyAll(start, copies), seen)).toBe(end);
    }),
    { numRuns: 5_000 },
  );
});

test('a receipt only moves up, along a transition', () => {
  fc.assert(
    fc.property(status, receipts, (start, seen) => {
      let current = start;
      for (const receipt of seen) {
        const next = applyReceipt(current, receipt);
        expect(next === current || recipientCanMove(current, next)).toBe(true);
        expect(RECIPIENT_RANK[next]).toBeGreaterThanOrEqual(RECIPIENT_RANK[current]);
        current = next;
      }
    }),
  );
});

test.each([
  ['Sending', 'Sent', 'Sent'],
  ['Unknown', 'Delivered', 'Delivered'],
  ['Sent', 'Failed', 'Failed'],
  ['Failed', 'Delivered', 'Delivered'],
  ['Delivered', 'Failed', 'Delivered'],
  ['Failed', 'Sent', 'Failed'],
  ['Pending', 'Sent', 'Sent'],
  ['Skipped', 'Delivered', 'Skipped'],
] as const)('%s and a %s receipt is %s', (current, seen, next) => {
  expect(applyReceipt(current, seen)).toBe(next);
});
