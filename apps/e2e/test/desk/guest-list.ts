import { phones } from '@dinnerbell/testing';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/** A CSV file of guests, and what must become of its rows. */
export interface GuestList {
  name: string;
  csv: Buffer;
  rows: number;
  accepted: number;
  duplicates: number;
  invalid: number;
  /** One of those who get the text, in E.164. */
  guest: string;
}

/** The shared list of ten thousand where it is there; otherwise four hundred of our own. */
export function largeGuestList(): GuestList {
  const file = `${SHARED}guests-10k.csv`;
  if (!existsSync(file)) return madeGuestList(400);
  const counts = JSON.parse(readFileSync(`${SHARED}guests-10k.expected.json`, 'utf8')) as Omit<GuestList, 'csv'>;
  return { ...counts, name: 'guests-10k.csv', csv: readFileSync(file), guest: '+16125550119' };
}

/** So many guests, each valid, and after them one whose number comes again and one who has none. */
export function madeGuestList(guests: number): GuestList {
  const numbers = phones(guests);
  const lines = numbers.map((phone, at) => `Guest ${at},${phone},${CITIES[at % CITIES.length]}`);
  const csv = ['Name,Phone,City', ...lines, `Again,${numbers[0]},Queens`, 'Nobody,,Queens', ''].join('\r\n');
  const counts = { rows: guests + 2, accepted: guests, duplicates: 1, invalid: 1 };
  return { ...counts, name: `${guests}-guests.csv`, csv: Buffer.from(csv), guest: numbers[1] ?? '' };
}

const CITIES = ['Brooklyn', 'Astoria', 'Harlem'];
