import fc from 'fast-check';
import metadata from 'libphonenumber-js/max/metadata';
import { parsePhoneSlowly } from './phone.js';
import { quickPhone } from './quick-phone.js';

/** Numbers generated for the comparison; of 5 000 000 by hand 949 121 were accepted, each as the library has it. */
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
  let doubtfulButGood = 0;
  let decided = 0;
  for (let count = 0; count < NUMBERS; count += 1) {
    const ten = `${2 + next(8)}${`${next(1_000_000_000)}`.padStart(9, '0')}`;
    const raw = SHAPES[count % SHAPES.length]?.(ten) ?? ten;
    const country = COUNTRIES[next(COUNTRIES.length)] ?? 'US';
    const quick = quickPhone(raw, country);
    if (quick) decided += 1;
    // Doubts can only be too many: one in eight of them is asked.
    else if (next(8) > 0) continue;
    const slow = parsePhoneSlowly(raw, country);
    if (!quick) doubtfulButGood += slow.ok ? 8 : 0;
    else if (!slow.ok || slow.phone !== quick.phone || slow.country !== quick.country) {
      throw new Error(`shape ${count % SHAPES.length} in ${country}: ${JSON.stringify({ quick, slow })}`);
    }
  }
  expect(decided).toBeGreaterThan(NUMBERS / 8);
  expect(decided / (decided + doubtfulButGood)).toBeGreaterThan(0.8);
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

/** Heads under which some pattern looks at the seventh digit (Barbados, Jamaica, Isle of Man, English towns). */
test.each([
  ['US', '246'],
  ['US', '876'],
  ['GB', '162'],
  ['GB', '120'],
  ['GB', '138'],
])('agrees in %s for every seven-digit prefix under %s', (country, head) => {
  const next = generator(11);
  let decided = 0;
  for (let middle = 0; middle < 10_000; middle += 1) {
    const raw = `${head}${`${middle}`.padStart(4, '0')}${`${next(1_000)}`.padStart(3, '0')}`;
    const quick = quickPhone(raw, country);
    if (!quick) continue;
    decided += 1;
    const slow = parsePhoneSlowly(raw, country);
    if (!slow.ok || slow.country !== quick.country) throw new Error(`prefix ${raw.slice(0, 7)} in ${country}`);
  }
  expect(decided).toBeGreaterThan(100);
});

test.each(['1', '44', '91'] as const)(
  'nothing under calling code %s looks past the seventh of ten digits',
  (callingCode) => {
    const next = generator(7);
    const patterns =
      metadata.country_calling_codes[callingCode]?.flatMap((of) => typePatterns(metadata.countries[of])) ?? [];
    expect(patterns.length).toBeGreaterThan(5);
    const undecided: string[] = [];
    for (let count = 0; count < 5_000; count += 1) {
      const prefix = `${next(10_000_000)}`.padStart(7, '5');
      const tails = ['000', '111', '987', `${next(1_000)}`.padStart(3, '0')];
      for (const pattern of patterns) {
        const matching = tails.filter((tail) => pattern.test(prefix + tail)).length;
        if (matching > 0 && matching < tails.length) undecided.push(`${prefix} ${pattern.source}`);
      }
    }
    expect(undecided).toEqual([]);
  },
);

function typePatterns(plan: unknown): RegExp[] {
  if (Array.isArray(plan)) return plan.flatMap(typePatterns);
  const isPattern = typeof plan === 'string' && plan.includes('\\d{') && !plan.includes('$');
  return isPattern ? [new RegExp(`^(?:${plan})$`)] : [];
}
