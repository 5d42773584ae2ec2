import { RecordSplitter } from './split-records.js';

async function split(text: string, delimiter = ',', size = 5): Promise<string[][]> {
  const splitter = new RecordSplitter(delimiter);
  const bytes = Buffer.from(text);
  const records: string[][] = [];
  for (let from = 0; from < bytes.length; from += size)
    records.push(...splitter.split(bytes.subarray(from, from + size)));
  return [...records, ...(await splitter.finish())];
}

describe('RecordSplitter', () => {
  test.each([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no final line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line ends of three systems in one file',
      'a,b\r\nc,d\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      'quotes, doubled quotes, delimiter and line break inside',
      '"a ""x""","b,\r\nc"\nd,e\n',
      [
        ['a "x"', 'b,\r\nc'],
        ['d', 'e'],
      ],
    ],
    [
      'empty quoted cells',
      '"",""\n,\n',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['a space before an opening quote', 'a, "b, c"\n', [['a', 'b, c']]],
    ['a stray quote is a character', '5" pipe,b\n', [['5" pipe', 'b']]],
    ['text after a closing quote', '"Bo" Smith,b\n', [['"Bo" Smith', 'b']]],
    ['ragged rows', 'a\nb,c,d\n', [['a'], ['b', 'c', 'd']]],
    ['blank rows are given too', 'a\n\n\r\nb\n', [['a'], [''], [''], ['b']]],
    ['types are left alone', '007,1e3,true,2026-01-01\n', [['007', '1e3', 'true', '2026-01-01']]],
  ])('%s', async (_, text, records) => {
    for (const size of [1, 5, 1000]) expect(await split(text, ',', size)).toEqual(records);
  });

  test('tabs', async () => {
    expect(await split('a\t\tb\n\tc\td\n', '\t')).toEqual([
      ['a', '', 'b'],
      ['', 'c', 'd'],
    ]);
  });

  test('names the row whose quote is never closed', async () => {
    await expect(split('a,b\nc,"d\ne,f\n')).rejects.toMatchObject({
      code: 'unsupported_file',
      detail: expect.stringContaining('row 2'),
    });
  });

  test.each([
    ['an open quote', `a,b\n"${'x'.repeat(1_100_000)}`],
    ['nothing but delimiters', `a,b\n${','.repeat(1_100_000)}`],
  ])('stops at a row of more than a megabyte: %s', async (_, text) => {
    await expect(split(text, ',', 16_384)).rejects.toMatchObject({
      code: 'unsupported_file',
      detail: expect.stringContaining('Row 2'),
    });
  });
});
