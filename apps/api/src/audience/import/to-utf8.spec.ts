import iconv from 'iconv-lite';
import { toUtf8 } from './to-utf8.js';

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Buffer, size = 7): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of toUtf8(cut(bytes, size))) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

const TEXT = 'Name,Phone\nJosé 👩‍🍳 García,+12125550100\nŁukasz 小林,+12125550101\n';
const long = (line: string, bytes = 70_000) => line.repeat(Math.ceil(bytes / line.length));

describe('toUtf8', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with BOM', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 LE without BOM', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE with BOM', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 BE without BOM', Buffer.from(TEXT, 'utf16le').swap16()],
  ])('%s, cut anywhere', async (_, bytes) => {
    for (const size of [1, 3, 64, 100_000]) expect(await read(Buffer.from(bytes), size)).toBe(TEXT);
  });

  test.each(['LE', 'BE'])('UTF-16 %s keeps a surrogate pair that a piece cuts in two', async (order) => {
    const text = long('👩‍🍳,a\n');
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    if (order === 'BE') bytes.swap16();
    expect((await read(bytes, 65_537)) === text).toBe(true);
  });

  test('Windows-1252, with the characters Latin-1 lacks', async () => {
    const text = 'Name,Phone\nJosé “Zoë” – €5,1\n';
    expect(await read(iconv.encode(text, 'win1252'))).toBe(text);
  });

  test('Windows-1252 whose first accent comes after the head', async () => {
    const text = `${long('Ana,+12125550100\n')}José,1\nAna,2\nZoë,3`;
    expect((await read(iconv.encode(text, 'win1252'), 1000)) === text).toBe(true);
  });

  test('lines of both, pasted together', async () => {
    const bytes = Buffer.concat([Buffer.from('José,1\n'), iconv.encode('José,2\n', 'win1252'), Buffer.from('Zoë,3\n')]);
    expect(await read(bytes)).toBe('José,1\nJosé,2\nZoë,3\n');
  });

  test('half a surrogate pair becomes the replacement character', async () => {
    expect(await read(Buffer.from('\uFEFFa\uD800b,1\n', 'utf16le'))).toBe('a\uFFFDb,1\n');
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['xlsx', Buffer.from('PK\x03\x04rest of the archive', 'latin1'), 'Excel'],
    ['xls', Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1', 'latin1'), 'Excel'],
    ['pdf', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['png', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), 'picture'],
    ['gzip', Buffer.from('\x1F\x8B\x08', 'latin1'), 'gzip'],
    ['html', Buffer.from('\uFEFF <!DOCTYPE html><table>'), 'web page'],
    ['zeros', Buffer.alloc(500), 'not a text file'],
  ])('refuses %s', async (_, bytes, words) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'unsupported_file',
      detail: expect.stringContaining(words),
    });
  });
});
