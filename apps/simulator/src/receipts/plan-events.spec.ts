import { planEvents } from './plan-events.js';

const settings = { copies: 1, shuffle: false, delayMs: 0, deliveredShare: 1 };
const words = (changes: Partial<typeof settings>, index = 0, seed = 1): string[] =>
  planEvents({ ...settings, ...changes }, seed, index).map(({ status }) => status);

test('sent, then delivered; none for the first status', () => expect(words({})).toEqual(['sent', 'delivered']));

test('copies', () => expect(words({ copies: 2 })).toEqual(['sent', 'sent', 'delivered', 'delivered']));

test('no copies move the status all the same', () => expect(words({ copies: 0 })).toEqual(['sent', 'delivered']));

test('shuffled: any order over the messages, always the same for one', () => {
  const orders = Array.from({ length: 50 }, (_, index) => words({ shuffle: true }, index).join());
  expect(new Set(orders)).toEqual(new Set(['sent,delivered', 'delivered,sent']));
  expect(orders).toEqual(Array.from({ length: 50 }, (_, index) => words({ shuffle: true }, index).join()));
});

test('a share is delivered, the rest carry a reason', () => {
  const last = Array.from(
    { length: 1_000 },
    (_, index) => planEvents({ ...settings, deliveredShare: 0.9 }, 1, index)[1],
  );
  const lost = last.filter((event) => event?.status === 'undelivered');
  expect(lost.length).toBeGreaterThan(60);
  expect(lost.length).toBeLessThan(140);
  expect(lost.every((event) => (event?.errorCode ?? 0) >= 30003)).toBe(true);
});
