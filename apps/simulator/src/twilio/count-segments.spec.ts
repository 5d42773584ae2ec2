import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countSegments } from './count-segments.js';

test.each([
  ['', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  // The last septet of the first part cannot hold half of a two-septet character.
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ['ж'.repeat(70), 1],
  ['ж'.repeat(71), 2],
  [`${'ж'.repeat(66)}🍕${'ж'.repeat(66)}`, 3],
])('%#', (text, segments) => expect(countSegments(text)).toBe(segments));

interface Case {
  name: string;
  text: string;
  segments: number;
}

const CASES = fileURLToPath(new URL('../../../../../shared/contracts/segments-cases.json', import.meta.url));

/** By 3GPP the flag is two parts' worth; smart encoding is the product's business, not a gateway stand-in's. */
const OTHERWISE = /smart|flag/i;

if (existsSync(CASES)) {
  const { cases } = JSON.parse(readFileSync(CASES, 'utf8')) as { cases: Case[] };
  describe("the vendor's cases", () => {
    test.each(cases.filter(({ name }) => !OTHERWISE.test(name)))('$name', ({ text, segments }) => {
      expect(countSegments(text)).toBe(segments);
    });
  });
} else describe.skip("the vendor's cases (../shared/contracts/segments-cases.json is absent)", () => test.todo('all'));
