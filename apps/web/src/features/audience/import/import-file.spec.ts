import { choicesOf, choose, mappingOf } from './column-choices.js';
import { CORRECTION_COLUMN, correctionFile } from './correction-file.js';
import { peekFile } from './peek-file.js';

const FILE = new Blob(['\uFEFFGuest Name;Mobile No.;City\r\n"Ana; Maria";+1 212 555 0142;\r\n\r\nBo;call me;Rome\r\n']);

async function planOf(file: Blob) {
  const { planned } = await peekFile(file, 'US');
  if (!planned.ok) throw new Error(planned.code);
  return planned.plan;
}

describe('a look at a file', () => {
  test('tells separator, columns and the first guests', async () => {
    const { planned, rows } = await peekFile(FILE, 'US');
    expect(planned).toMatchObject({ ok: true, plan: { columns: ['Guest Name', 'Mobile No.', 'City'], phone: 1 } });
    expect(rows).toEqual([
      ['Ana; Maria', '+1 212 555 0142', ''],
      ['Bo', 'call me', 'Rome'],
    ]);
  });

  test('reads Windows-1252 and UTF-16', async () => {
    const ansi = new Blob([
      new Uint8Array([0x4e, 0x61, 0x6d, 0x65, 0x2c, 0x54, 0x65, 0x6c, 0x0a, 0x4a, 0x6f, 0x73, 0xe9, 0x2c, 0x31]),
    ]);
    expect((await peekFile(ansi, 'US')).rows).toEqual([['José', '1']]);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Name\tTel\nAna\t1'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect((await peekFile(new Blob([wide]), 'US')).rows).toEqual([['Ana', '1']]);
  });

  test('says when no column holds numbers', async () => {
    expect((await peekFile(new Blob(['a,b\nc,d\n']), 'US')).planned).toMatchObject({ code: 'phone_column_missing' });
  });
});

describe('the choice of columns', () => {
  test('begins with the guess, and one thing is one column’s', async () => {
    const choices = choicesOf(await planOf(FILE));
    expect(choices.map(({ field }) => field)).toEqual(['name', 'phone', 'city']);
    expect(choose(choices, 2, 'name').map(({ field }) => field)).toEqual(['', 'phone', 'name']);
    expect(choose(choices, 0, '').map(({ field }) => field)).toEqual(['', 'phone', 'city']);
  });

  test('is sent where it differs from the guess, repeated headers by number', () => {
    const guess = ['Tel', 'tel', 'City', ''].map((column) => ({ column, field: '' }));
    const choices = guess.map((choice, at) => ({ ...choice, field: `f${at}` }));
    expect(mappingOf(choices, guess)).toEqual({ 1: 'f0', 2: 'f1', City: 'f2', 4: 'f3' });
    expect(mappingOf(choose(guess, 2, 'town'), guess)).toEqual({ City: 'town' });
    expect(mappingOf(guess, guess)).toBeUndefined();
  });
});

describe('the rows to correct', () => {
  test('stand as they stood in the file, with the reason, those beyond help left out', async () => {
    const bad = [
      { row: 2, code: 'duplicate', detail: 'Again.' },
      { row: 4, code: 'phone_not_a_number', detail: 'No number, so "no".' },
    ];
    expect(await correctionFile(FILE, bad, true)).toBe(
      `\uFEFFGuest Name,Mobile No.,City,${CORRECTION_COLUMN}\r\nBo,call me,Rome,"No number, so ""no""."\r\n`,
    );
  });
});
