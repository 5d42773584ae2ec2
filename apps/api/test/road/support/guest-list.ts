import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fieldName } from '@dinnerbell/domain';
import { phones } from '@dinnerbell/testing';
import { parse } from 'csv-parse/sync';

/** A messy file of guests, and what must become of it. */
export interface GuestList {
  csv: Buffer;
  counts: { rows: number; accepted: number; duplicates: number; invalid: number };
  /** The fields of the first row of each number. */
  guests: ReadonlyMap<string, Record<string, string>>;
}

interface Expected {
  rows: number;
  accepted: number;
  duplicates: number;
  invalid: number;
  invalidRows: number[];
  duplicateRows: number[];
}

const DATA = resolve(import.meta.dirname, '../../../../../../shared/data');
const FILE = resolve(DATA, 'guests-10k.csv');
const ANSWERS = resolve(DATA, 'guests-10k.expected.json');

/** The list that lies beside the repository, or a smaller one of our own where there is none. */
export function guestList(): GuestList {
  if (!existsSync(FILE) || !existsSync(ANSWERS)) return ownList(1500);
  const csv = readFileSync(FILE);
  const { invalidRows, duplicateRows, ...counts } = JSON.parse(readFileSync(ANSWERS, 'utf8')) as Expected;
  return { csv, counts, guests: readGuests(csv, new Set([...invalidRows, ...duplicateRows])) };
}

/** Read without any of the product's own parsing: the last ten digits of a good row are the number. */
function readGuests(csv: Buffer, left: ReadonlySet<number>): Map<string, Record<string, string>> {
  const [header = [], ...rows] = parse(csv, { bom: true, relax_column_count: true }) as string[][];
  const names = header.map((name) => (/name/i.test(name) ? 'name' : fieldName(name)));
  const guests = new Map<string, Record<string, string>>();
  for (const [at, row] of rows.entries()) {
    if (left.has(at + 2)) continue;
    const fields = Object.fromEntries(names.map((name, column) => [name, row[column] ?? '']));
    guests.set(`+1${(row[1] ?? '').replaceAll(/\D/g, '').slice(-10)}`, fields);
  }
  return guests;
}

const NAMES = ['Ana O’Neill', 'José "Bo" Müller', 'Lee, Jr.', '小林', "D'Arcy", ''];
const BAD = ['', '12', 'n/a', '2.12556E+09', 'call the desk'];

/** Every 31st row is bad, every 13th repeats a number of an earlier row in another form. */
function ownList(rows: number): GuestList {
  const numbers = phones(rows);
  const guests = new Map<string, Record<string, string>>();
  const counts = { rows, accepted: 0, duplicates: 0, invalid: 0 };
  const lines = ['Guest Name,Mobile No.,City'];
  for (let at = 0; at < rows; at += 1) {
    const [name, city] = [NAMES[at % NAMES.length] ?? '', 'St. Paul'];
    const phone = numbers[at % 13 === 9 ? at - 9 : at] ?? '';
    const bad = at % 31 === 7;
    lines.push(
      `"${name.replaceAll('"', '""')}",${bad ? BAD[at % BAD.length] : phone.slice(at % 2 === 0 ? 0 : 2)},${city}`,
    );
    if (bad) counts.invalid += 1;
    else if (guests.has(phone)) counts.duplicates += 1;
    else guests.set(phone, { name, city });
  }
  counts.accepted = guests.size;
  return { csv: Buffer.from(`${lines.join('\r\n')}\r\n`), counts, guests };
}
