import fc from 'fast-check';
import { cleanCell } from './clean-cell.js';
import { copyText } from './copy-text.js';
import { csvCell } from './escape-formula.js';

describe('cleanCell', () => {
  test.each([
    ['Ana', 'Ana'],
    ['  Ana\u00a0', 'Ana'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
    ['a\u0000b\u0007c\u0085', 'abc'],
    ['="007"', '007'],
    ["'=1+1", '=1+1'],
    ["'+12125550100", '+12125550100'],
    ["O'Neill", "O'Neill"],
    ["'tis", "'tis"],
    ['=HYPERLINK("http://example.test","x")', '=HYPERLINK("http://example.test","x")'],
  ])('%j → %j', (cell, clean) => {
    expect(cleanCell(cell)).toBe(clean);
  });

  test('takes off exactly what csvCell put on, and no spreadsheet sees a formula', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", 'a', '"', ',', ' ', '1') });
    fc.assert(
      fc.property(text, (raw) => {
        const value = cleanCell(raw);
        const written = csvCell(value);
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(read).not.toMatch(/^[=+\-@]/);
        if (!/^="[^"]*"$/.test(value)) expect(cleanCell(read)).toBe(value);
      }),
    );
  });
});

test('copyText writes what COPY reads back', () => {
  expect(copyText('a\\b\tc\nd\re')).toBe('a\\\\b\\tc\\nd\\re');
  expect(copyText('plain "text"')).toBe('plain "text"');
});
