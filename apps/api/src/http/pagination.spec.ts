import fc from 'fast-check';
import { decodeCursor, encodeCursor, idOf, toPage } from './pagination.js';
import { Problem } from './problem.js';

describe('pagination', () => {
  test('a cursor gives back the key it was made of', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.oneof(fc.string(), fc.integer())), (key) => {
        const cursor = encodeCursor(key);
        expect(cursor).toMatch(/^[\w-]*$/);
        expect(decodeCursor(cursor)).toEqual(key);
      }),
    );
  });

  test('anything else is a 400 and never a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          idOf(decodeCursor(text));
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
          expect((error as Problem).status).toBe(400);
        }
      }),
    );
    for (const id of [1, null, 'x', "' OR 1=1", undefined]) expect(() => idOf({ id })).toThrow(Problem);
  });

  test('pages put together are the whole list, each item once', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 7 }), (total, limit) => {
        const all = Array.from({ length: total }, (_, at) => ({ n: at }));
        const seen: number[] = [];
        for (let from: number | null = 0; from !== null;) {
          const page: { items: number[]; nextCursor: string | null } = toPage(
            all.slice(from, from + limit + 1),
            limit,
            (row) => ({ n: row.n }),
            (row) => row.n,
          );
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items);
          from = page.nextCursor === null ? null : Number(decodeCursor(page.nextCursor)['n']) + 1;
        }
        expect(seen).toEqual(all.map((row) => row.n));
      }),
    );
  });
});
