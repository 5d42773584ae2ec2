import fc from 'fast-check';
import metadata from 'libphonenumber-js/max/metadata';
import { parsePhoneSlowly } from './phone.js';
import { quickPhone } from './quick-phone.js';

/** Numbers generated for the comparison with the library; 1 000 000 was run by hand and agreed. */
const NUMBERS = 200_000;

const SHAPES: readonly ((ten: string) => string)[] = [
  (ten) => ten,
  (ten) => `+1${ten}`,
  (ten) => `1 ${ten}`,
  (ten) => `(${ten.slice(0, 3)}) ${ten.slice(3, 6)}-${ten.slice(6)}`,
  (ten) => `'+1-${ten}`,
  (ten) => ` +91 ${ten.slice(0, 5)} ${ten.slice(5)} `,
  (ten) => `91${ten}`,
  (ten) => `0${ten}`,
  (ten) => `+44 ${ten.slice(0, 4)} ${ten.slice(4)}`,
  (ten) => `44-${ten}`,
  (ten) => `${ten.slice(0, 3)}.${ten.slice(3, 6)}.${ten.slice(6)}`,
];
const COUNTRIES = ['US', 'CA', 'GB', 'IN', 'PR', 'FR'];

/** A small repeatable generator (mulberry32): fast-check would take longer than the library. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test(`agrees with the library on ${NUMBERS} generated numbers, and decides most good ones`, () => {
  const next = generator(20261122);
  let good = 0;
  let decided = 0;
  for (let count = 0; count < NUMBERS; count += 1) {
    const ten = `${2 + next(8)}${next(1_000_000_000)}`.padEnd(10, '5');
    const raw = SHAPES[count % SHAPES.length]?.(ten) ?? ten;
    const country = COUNTRIES[next(COUNTRIES.length)] ?? 'US';
    const slow = parsePhoneSlowly(raw, country);
    const quick = quickPhone(raw, country);
    if (slow.ok) good += 1;
    if (!quick) continue;
    decided += 1;
    if (!slow.ok || slow.phone !== quick.phone || slow.country !== quick.country) {
      throw new Error(`shape ${count % SHAPES.length} in ${country}: ${JSON.stringify({ quick, slow })}`);
    }
  }
  expect(good).toBeGreaterThan(NUMBERS / 5);
  expect(decided / good).toBeGreaterThan(0.8);
}, 120_000);

test('never accepts what the full way refuses, whatever stands between the digits', () => {
  const piece = fc.constantFrom(
    '+',
    '1',
    '4',
    '9',
    '44',
    '91',
    '925',
    '480',
    '555',
    '0100',
    '0',
    ' ',
    '-',
    '.',
    '(',
    ')',
    "'",
    '/',
    'x',
  );
  const raws = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(raws, fc.constantFrom(...COUNTRIES), (raw, country) => {
      const quick = quickPhone(raw, country);
      if (quick) expect(parsePhoneSlowly(raw, country)).toEqual(quick);
    }),
    { numRuns: 5_000 },
  );
});

test.each(['1', '44', '91'])('the last four of ten digits decide nothing under calling code %s', (callingCode) => {
  const next = generator(7);
  const countries = metadata.country_calling_codes[callingCode as '1'] ?? [];
  const patterns = countries.flatMap((country) => typePatterns(metadata.countries[country]));
  expect(patterns.length).toBeGreaterThan(5);
  for (let count = 0; count < 2_000; count += 1) {
    const prefix = `${next(1_000_000)}`.padStart(6, '5');
    for (const pattern of patterns) {
      const answers = ['0000', '1111', '9876', `${next(10_000)}`.padStart(4, '0')].map((tail) =>
        pattern.test(prefix + tail),
      );
      expect(new Set(answers).size).toBe(1);
    }
  }
});

function typePatterns(plan: unknown): RegExp[] {
  if (Array.isArray(plan)) return plan.flatMap(typePatterns);
  const isPattern = typeof plan === 'string' && plan.includes('\\d{') && !plan.includes('$');
  return isPattern ? [new RegExp(`^(?:${plan})$`)] : [];
}
