import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parsePhone } from './phone.js';

const accepts: readonly (readonly [raw: string, country: string, phone: string, of: string])[] = [
  ['(480) 555-0142', 'US', '+14805550142', 'US'],
  ['1 281 555 0113', 'US', '+12815550113', 'US'],
  ['+1 204-555-0101', 'US', '+12045550101', 'CA'],
  ['204.555.0101', 'CA', '+12045550101', 'CA'],
  ["'+19255550111", 'US', '+19255550111', 'US'],
  ['="+19255550111"', 'US', '+19255550111', 'US'],
  ['"925 555 0111"', 'US', '+19255550111', 'US'],
  ['\u00a0+1\u00a0925\u00a0555\u00a00111\u200b', 'US', '+19255550111', 'US'],
  ['+1 925\u2011555\u20110111', 'US', '+19255550111', 'US'],
  ['＋１ ９２５ ５５５ ０１１１', 'US', '+19255550111', 'US'],
  ['+١٩٢٥٥٥٥٠١١١', 'US', '+19255550111', 'US'],
  ['+۱۹۲۵۵۵۵۰۱۱۱', 'US', '+19255550111', 'US'],
  ['001 925 555 0111', 'US', '+19255550111', 'US'],
  ['001 925 555 0111', 'IN', '+19255550111', 'US'],
  ['011 1 925 555 0111', 'US', '+19255550111', 'US'],
  ['0011 1 925 555 0111', 'AU', '+19255550111', 'US'],
  ['9255550111.0', 'US', '+19255550111', 'US'],
  ['(+1) 925 555 0111', 'FR', '+19255550111', 'US'],
  ['+1 925 555 0111', 'XX', '+19255550111', 'US'],
  ['+44 (0)20 7946 0123', 'US', '+442079460123', 'GB'],
  ['020 7946 0123', 'GB', '+442079460123', 'GB'],
];

test.each(accepts)('%s of a merchant in %s is %s', (raw, country, phone, of) => {
  expect(parsePhone(raw, country)).toEqual({ ok: true, phone, country: of });
});

const refuses: readonly (readonly [raw: string, country: string, code: string])[] = [
  ['', 'US', 'phone_missing'],
  [' \u00a0\u200b', 'US', 'phone_missing'],
  ["'", 'US', 'phone_missing'],
  ['n/a', 'US', 'phone_not_a_number'],
  ['call the desk', 'US', 'phone_not_a_number'],
  ['1-925-555-TEXT', 'US', 'phone_not_a_number'],
  ['925+5550111', 'US', 'phone_not_a_number'],
  ['()', 'US', 'phone_not_a_number'],
  ['2.12556E+09', 'US', 'phone_exponent'],
  ['2,12556e9', 'DE', 'phone_exponent'],
  ['9255550111 x123', 'US', 'phone_extension'],
  ['925-555-0111 ext. 12', 'US', 'phone_extension'],
  ['+1 925 555 0111;ext=12', 'US', 'phone_extension'],
  ['555-0143', 'US', 'phone_too_short'],
  ['+1 212 555', 'US', 'phone_too_short'],
  ['12', 'US', 'phone_too_short'],
  ['1', 'US', 'phone_too_short'],
  ['9255550111 / 9255550112', 'US', 'phone_too_long'],
  [`+1${'9'.repeat(300)}`, 'US', 'phone_too_long'],
  ['000-000-0000', 'US', 'phone_invalid'],
  ['+1 100 555 0100', 'US', 'phone_invalid'],
  ['1212555014.0', 'US', 'phone_invalid'],
  ['+1 900 555 0100', 'US', 'phone_premium'],
  ['+99912345678901234', 'US', 'phone_unknown_country'],
  ['9255550111', 'XX', 'phone_unknown_country'],
];

test.each(refuses)('%j of a merchant in %s is refused: %s', (raw, country, code) => {
  expect(parsePhone(raw, country)).toMatchObject({ ok: false, code });
});

test('no hint holds the number', () => {
  for (const [raw, country] of refuses) {
    const parsed = parsePhone(raw, country);
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.detail).not.toMatch(/\d{3}/);
    expect(parsed.detail).toMatch(/^[A-Z].*\.$/);
  }
});

const GUESTS = fileURLToPath(new URL('../../../../shared/data/guests-10k.csv', import.meta.url));
const withGuests = existsSync(GUESTS) ? test : test.skip;

withGuests('the numbers of guests-10k.csv are accepted and refused as expected (needs ../shared/data)', () => {
  const expected = JSON.parse(readFileSync(GUESTS.replace('.csv', '.expected.json'), 'utf8'));
  const records = parse(readFileSync(GUESTS), { bom: true, columns: true }) as Record<string, string>[];
  const seen = new Set<string>();
  const invalidRows: number[] = [];
  const duplicateRows: number[] = [];
  records.forEach((record, index) => {
    const row = index + 2;
    const parsed = parsePhone(record['Mobile No.'] ?? '', 'US');
    if (!parsed.ok) invalidRows.push(row);
    else if (seen.has(parsed.phone)) duplicateRows.push(row);
    else seen.add(parsed.phone);
  });
  expect(seen.size).toBe(expected.accepted);
  expect(invalidRows).toEqual(expected.invalidRows);
  expect(duplicateRows).toEqual(expected.duplicateRows);
});
