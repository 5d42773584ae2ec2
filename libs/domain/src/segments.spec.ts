import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { SEPTETS } from './gsm-alphabet.js';
import { replaceCostly } from './replace-costly.js';
import { measureText, normaliseText } from './segments.js';

const part = { 'GSM-7': 153, 'UCS-2': 67 };
const single = { 'GSM-7': 160, 'UCS-2': 70 };

test.each([
  ['a'.repeat(160), 'GSM-7', [160]],
  ['a'.repeat(161), 'GSM-7', [153, 8]],
  ['€'.repeat(80), 'GSM-7', [160]],
  [`${'a'.repeat(152)}€${'a'.repeat(10)}`, 'GSM-7', [152, 12]],
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', [152, 153, 1]],
  ['я'.repeat(70), 'UCS-2', [70]],
  ['я'.repeat(71), 'UCS-2', [67, 4]],
  [`${'я'.repeat(66)}😀${'я'.repeat(10)}`, 'UCS-2', [66, 12]],
  [`${'я'.repeat(66)}\ud83d${'я'.repeat(10)}`, 'UCS-2', [67, 10]],
  ['\udc00'.repeat(71), 'UCS-2', [67, 4]],
  ['', 'GSM-7', []],
])('text %# fills its segments greedily', (text, encoding, unitsPerSegment) => {
  const units = unitsPerSegment.reduce((sum, count) => sum + count, 0);
  expect(measureText(text)).toEqual({ encoding, units, segments: unitsPerSegment.length, unitsPerSegment });
});

test('the flag may be cut between its code points: 2 parts by 3GPP', () => {
  expect(measureText(`${'я'.repeat(65)}🇮🇹${'я'.repeat(64)}`).segments).toBe(2);
});

const text = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('a', '€', '^', '😀', 'я', '🇮🇹', '\ud83d')),
    {
      maxLength: 400,
    },
  )
  .map((pieces) => pieces.join(''));
const gsmText = fc
  .array(fc.constantFrom('a', '€', '{', 'é', '\n'), { maxLength: 700 })
  .map((pieces) => pieces.join(''));

test.each([
  ['any', text],
  ['GSM', gsmText],
])('parts sum up, none is over capacity, each is as full as it can be: %s text', (_, texts) => {
  fc.assert(
    fc.property(texts, (given) => {
      const { encoding, units, segments, unitsPerSegment } = measureText(given);
      expect(unitsPerSegment).toHaveLength(segments);
      expect(unitsPerSegment.reduce((sum, count) => sum + count, 0)).toBe(units);
      const capacity = segments > 1 ? part[encoding] : single[encoding];
      expect(Math.max(0, ...unitsPerSegment)).toBeLessThanOrEqual(capacity);
      // Only a pair that would be cut leaves a place free.
      for (const filled of unitsPerSegment.slice(0, -1)) expect(capacity - filled).toBeLessThanOrEqual(1);
    }),
  );
});

test('one more character never lowers the count within an encoding', () => {
  fc.assert(
    fc.property(gsmText, fc.constantFrom('a', '€'), (given, more) => {
      expect(measureText(given + more).segments).toBeGreaterThanOrEqual(measureText(given).segments);
    }),
  );
});

test('normalises to NFC and LF', () => {
  expect(normaliseText('Cafe\u0301\r\nopen\rnow')).toBe('Café\nopen\nnow');
});

interface Case {
  name: string;
  text: string;
  encoding: string;
  segments: number;
  units?: number;
  unitsPerSegment: number[];
  smartEncoding?: boolean;
}
const contract = (name: string) => fileURLToPath(new URL(`../../../../shared/contracts/${name}`, import.meta.url));
const FLAG = 'flag (4 units) at the boundary';

(existsSync(contract('segments-cases.json')) ? describe : describe.skip)(
  'segments-cases.json (needs ../shared)',
  () => {
    const file = contract('segments-cases.json');
    const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cases : [];

    test('all rows agree but the flag, where the standard says 2; two of them after our replacement', () => {
      expect(cases).toHaveLength(48);
      for (const row of cases) {
        const measured = measureText(row.smartEncoding ? replaceCostly(row.text) : row.text);
        if (row.name === FLAG) expect({ ...measured, name: row.name }).toMatchObject({ segments: 2, units: 133 });
        else {
          const { encoding, segments, unitsPerSegment, units = unitsPerSegment[0] } = row;
          expect({ ...measured, name: row.name }).toEqual({
            name: row.name,
            encoding,
            segments,
            units,
            unitsPerSegment,
          });
        }
      }
      expect(cases.filter((row) => row.smartEncoding)).toHaveLength(2);
    });

    test('the alphabet is that of gsm0338.json', () => {
      const { basic, extension } = JSON.parse(readFileSync(contract('gsm0338.json'), 'utf8'));
      const costs = new Map<string, number>();
      SEPTETS.forEach((cost, unit) => cost > 0 && costs.set(String.fromCharCode(unit), cost));
      expect(costs.size).toBe(137);
      for (const character of Object.keys(basic)) expect(costs.get(character)).toBe(1);
      for (const character of Object.keys(extension)) expect(costs.get(character)).toBe(2);
    });
  },
);
