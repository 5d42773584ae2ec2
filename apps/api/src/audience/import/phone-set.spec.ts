import fc from 'fast-check';
import { PhoneSet } from './phone-set.js';

describe('PhoneSet', () => {
  test('answers as a set does, whatever is asked in whatever order', () => {
    const phone = fc.integer({ min: 1, max: 999_999_999_999_999 }).map((digits) => `+${digits}`);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            phone,
            fc.integer({ min: 1, max: 50 }).map((n) => `+${n}`),
          ),
        ),
        (phones) => {
          const [set, model] = [new PhoneSet(), new Set<string>()];
          for (const one of phones) {
            expect(set.has(one)).toBe(model.has(one));
            expect(set.add(one)).toBe(!model.has(one));
            model.add(one);
          }
          expect(set.size).toBe(model.size);
        },
      ),
    );
  });

  test('grows, and forgets nothing', () => {
    const set = new PhoneSet();
    for (let number = 0; number < 20_000; number += 1) expect(set.add(`+1212${5_550_000 + number}`)).toBe(true);
    for (let number = 0; number < 20_000; number += 1) expect(set.add(`+1212${5_550_000 + number}`)).toBe(false);
    expect(set.size).toBe(20_000);
    expect(set.has('+12125549999')).toBe(false);
  });
});
