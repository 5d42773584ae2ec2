import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { isGsm } from './gsm-alphabet.js';
import { replaceCostly, replacementOf } from './replace-costly.js';

test.each([
  ['“We’re open” – today…', '"We\'re open" - today...'],
  ['½ price\u00a0now', '1/2 price  now'],
  ['Ａｌｌ', 'All'],
  ['₹499', 'Rs.499'],
  ['n\u0303 and e\u0301', 'ñ and é'],
  ['Łukasz 😀 “hi”', 'Łukasz 😀 "hi"'],
  ['plain', 'plain'],
])('%s becomes %s', (text, replaced) => {
  expect(replaceCostly(text)).toBe(replaced);
});

test('replaced text needs no second replacement, and every stand-in is GSM', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = replaceCostly(text);
      expect(replaceCostly(once)).toBe(once);
      for (const character of text) expect(isGsm(replacementOf(character) ?? '')).toBe(true);
    }),
  );
});

const FILE = fileURLToPath(new URL('../../../../shared/contracts/twilio-smart-encoding.json', import.meta.url));

(existsSync(FILE) ? test : test.skip)('agrees with all 270 substitutions of Twilio (needs ../shared)', () => {
  const { map } = JSON.parse(readFileSync(FILE, 'utf8')) as { map: Record<string, string> };
  const ours = Object.keys(map).map((name) => [name, replacementOf(String.fromCodePoint(parseInt(name.slice(2), 16)))]);
  expect(Object.fromEntries(ours)).toEqual(map);
  expect(ours).toHaveLength(270);
});
