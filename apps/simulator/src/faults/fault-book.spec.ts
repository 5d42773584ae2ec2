import { FaultBook } from './fault-book.js';
import type { FaultRule, Operation } from './fault-rule.js';

const bookOf = (seed: number, ...rules: FaultRule[]): FaultBook => {
  const book = new FaultBook();
  book.put({ seed, rules });
  return book;
};
const hits = (book: FaultBook, count: number): (string | undefined)[] =>
  Array.from({ length: count }, () => book.pick('twilio', 'send', '+12125550100')?.mode);

test('the first rule that fits wins', () => {
  const book = bookOf(
    1,
    { share: 1, to: '+1646', mode: 'slow', ms: 1 },
    { share: 1, mode: 'bad-json' },
    { share: 1, mode: 'drop-before' },
  );
  expect(book.pick('twilio', 'send', '+12125550100')?.mode).toBe('bad-json');
  expect(book.pick('twilio', 'send', '+16465550100')?.mode).toBe('slow');
  expect(book.pick('vonage', 'send', '')?.mode).toBe('bad-json');
});

test('a share hits about that many, the same ones for the same seed', () => {
  const rule: FaultRule = { share: 0.2, mode: 'drop-before' };
  const drawn = hits(bookOf(5, rule), 2_000);
  const hit = drawn.filter(Boolean).length;
  expect(hit).toBeGreaterThan(320);
  expect(hit).toBeLessThan(480);
  expect(hits(bookOf(5, rule), 2_000)).toEqual(drawn);
  expect(hits(bookOf(6, rule), 2_000)).not.toEqual(drawn);
});

test('a share that misses lets the next rule in', () => {
  const book = bookOf(1, { share: 0, mode: 'bad-json' }, { share: 1, mode: 'drop-before' });
  expect(new Set(hits(book, 50))).toEqual(new Set(['drop-before']));
});

test.each<[FaultRule, Operation, boolean]>([
  [{ share: 1, mode: 'drop-before' }, 'list', true],
  [{ share: 1, mode: 'drop-before', operation: 'send' }, 'list', false],
  [{ share: 1, mode: 'accept-then-drop' }, 'list', false],
  [{ share: 1, receipts: { copies: 2 } }, 'fetch', false],
])('%j hits %s: %s', (rule, operation, hit) => {
  expect(bookOf(1, rule).pick('twilio', operation, '') !== undefined).toBe(hit);
});

test('cleared, nothing goes wrong', () => {
  const book = bookOf(1, { share: 1, mode: 'drop-before' });
  book.clear();
  expect(hits(book, 1)).toEqual([undefined]);
});
