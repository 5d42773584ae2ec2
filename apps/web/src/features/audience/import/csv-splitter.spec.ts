import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvSplitter } from './csv-splitter.js';

function split(text: string, size = text.length || 1): string[][] {
  const splitter = new CsvSplitter(',');
  const records: string[][] = [];
  for (let from = 0; from < text.length; from += size) records.push(...splitter.feed(text.slice(from, from + size)));
  return [...records, ...splitter.finish()];
}

/** As apps/api cuts an upload (split-records.ts). */
const asTheApi = (text: string): string[][] =>
  parse(text, {
    delimiter: ',',
    ltrim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  });

describe('a CSV in the browser', () => {
  test.each([
    ['plain', 'a,b\nc,d\n'],
    ['no final line end', 'a,b\nc,d'],
    ['line ends of three systems', 'a,b\r\nc,d\ne,f\rg,h'],
    ['quotes, doubled quotes, delimiter and line break inside', '"a ""x""","b,\r\nc"\nd,e\n'],
    ['a space before an opening quote', 'a, "b, c"\n'],
    ['a stray quote', '5" pipe,b\n'],
    ['text after a closing quote', '"Bo" Smith,b\n'],
    ['ragged and blank rows', 'a\n\n\r\nb,c,d\n'],
    ['empty cells', ',,\n"",""'],
  ])('is cut as the API cuts it: %s', (_, text) => {
    expect(split(text)).toEqual(asTheApi(text));
  });

  test('is cut the same however it arrives', () => {
    const cell = fc.stringMatching(/^[a-z ,"\n+]{0,8}$/).map((text) => `"${text.replaceAll('"', '""')}"`);
    const file = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const text = rows.map((row) => row.join(',')).join('\r\n');
        expect(split(text, size)).toEqual(asTheApi(text));
      }),
    );
  });
});
