import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { phones } from '@dinnerbell/testing';
import { openImportRoom, type ImportRoom } from './support/import-room.js';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const GUESTS = resolve(DATA, 'guests-10k.csv');
const EXPECTED = resolve(DATA, 'guests-10k.expected.json');
const whenShared = existsSync(GUESTS) && existsSync(EXPECTED) ? test : test.skip;

interface Expected {
  rows: number;
  accepted: number;
  duplicates: number;
  invalid: number;
  invalidRows: number[];
  duplicateRows: number[];
}

describe('importing a list of guests', () => {
  let room: ImportRoom;

  beforeAll(async () => {
    room = await openImportRoom();
  });
  afterAll(() => room.close());

  whenShared('takes guests-10k.csv to the row, as guests-10k.expected.json has it', async () => {
    const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Expected;
    await check(readFileSync(GUESTS), expected);
  });

  test('takes a messy list of its own to the row, and the first row of a repeated number', async () => {
    const { csv, expected, first } = messyList(3000);
    const { id, view } = await check(Buffer.from(csv), expected);
    expect(view).toMatchObject({
      columns: ['Guest Name', 'Mobile No.', 'City', 'Notes'],
      fields: ['name', 'city', 'notes'],
    });
    const stored = await room.recipients(id);
    expect(stored.map(({ phone, fields }) => [phone, fields['name']])).toEqual([...first]);
    expect(stored.some(({ fields }) => fields['notes'] === 'likes the\nwindow "table"; \\N')).toBe(true);
  });

  async function check(csv: Buffer, { invalidRows, duplicateRows, ...counts }: Expected) {
    const id = await room.draft();
    const view = await room.import(id, csv);
    expect(view).toMatchObject({ ...counts, status: 'Completed', optedOut: 0 });
    const problems = await room.sql<{ row: number; code: string }>(
      'SELECT row, code FROM import_problems WHERE import_id = $1 ORDER BY row',
      [view.id],
    );
    const rowsOf = (duplicate: boolean) =>
      problems.filter(({ code }) => (code === 'duplicate') === duplicate).map(({ row }) => row);
    expect(rowsOf(false)).toEqual(invalidRows);
    expect(rowsOf(true)).toEqual(duplicateRows);
    const [stored] = await room.sql(
      `SELECT count(*)::int AS recipients, count(DISTINCT phone)::int AS numbers,
         (SELECT pending FROM campaign_tallies WHERE campaign_id = $1) AS pending,
         (SELECT version FROM campaigns WHERE id = $1) AS version FROM recipients WHERE campaign_id = $1`,
      [id],
    );
    expect(stored).toEqual({
      recipients: counts.accepted,
      numbers: counts.accepted,
      pending: counts.accepted,
      version: 2,
    });
    return { id, view };
  }
});

const BAD = ['', '12', 'n/a', '2.12556E+09', '+1 212 555', '+99912345678901234', 'call the desk', '000-000-0000'];
const NAMES = ['Ana O’Neill', 'José "Bo" Müller', 'Lee, Jr.', '小林', 'Łukasz', "D'Arcy", '=1+1'];
const NOTES = ['', 'likes the\nwindow "table"; \\N', '\\.', 'a\ttab'];
const WRITTEN: readonly ((phone: string) => string)[] = [
  (phone) => phone,
  (phone) => `'${phone}`,
  (phone) => ` ${phone.slice(0, 2)} ${phone.slice(2, 5)}-${phone.slice(5, 8)}-${phone.slice(8)} `,
  (phone) => `(${phone.slice(2, 5)}) ${phone.slice(5, 8)}-${phone.slice(8)}`,
  (phone) => `${phone.slice(0, 2)}\u00a0${phone.slice(2, 5)}\u00a0${phone.slice(5)}`,
  (phone) => phone.slice(2),
];

/** Rows as people keep them: every 31st is bad, every 13th repeats a number in another form, some lie over two lines, some are blank. */
function messyList(rows: number) {
  const numbers = phones(rows);
  const first = new Map<string, string>();
  const expected: Expected = { rows, accepted: 0, duplicates: 0, invalid: 0, invalidRows: [], duplicateRows: [] };
  const lines = ['Guest Name,Mobile No.,City,Notes'];
  for (let at = 0; at < rows; at += 1) {
    if (at % 97 === 50) lines.push(at % 2 === 0 ? '' : ', ,,');
    const row = lines.length + 1;
    const bad = at % 31 === 7;
    const phone = numbers[at % 13 === 9 ? at - 9 : at] ?? '';
    const name = NAMES[at % NAMES.length] ?? '';
    const written = bad ? BAD[at % BAD.length] : WRITTEN[at % WRITTEN.length]?.(phone);
    lines.push([name, written ?? '', 'St. Paul, MN', NOTES[at % NOTES.length] ?? ''].map(quote).join(','));
    if (bad) expected.invalidRows.push(row);
    else if (first.has(phone)) expected.duplicateRows.push(row);
    else first.set(phone, name);
  }
  expected.accepted = first.size;
  expected.invalid = expected.invalidRows.length;
  expected.duplicates = expected.duplicateRows.length;
  return { csv: `\uFEFF${lines.join('\r\n')}\r\n`, expected, first };
}

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
