import { nameRank, phoneRank } from './header-words.js';
import { fieldName } from './merge-field.js';
import { parsePhone } from './phone.js';

/** What a mapping calls the column of phone numbers. */
export const PHONE_COLUMN = 'phone';
export const MAX_COLUMNS = 1000;
/** Merge fields of one recipient. */
export const MAX_FIELDS = 50;

/** Column header or 1-based index → field name, `phone`, or nothing at all to leave it out. */
export type ColumnMapping = ReadonlyMap<string, string>;

/** What each column of a file is for. */
export interface ColumnPlan {
  /** The first row names the columns; without such a row they are column_1, column_2 … */
  hasHeader: boolean;
  /** As the file names them, in order. */
  columns: string[];
  /** Which of them holds the phone numbers. */
  phone: number;
  /** Which of them become merge fields, at most 50; a first name becomes two. */
  fields: { column: number; name: string }[];
}

/** `columns` are those seen; `unknown` the columns of a mapping that the file does not have. */
export type PlannedColumns =
  | { ok: true; plan: ColumnPlan }
  | { ok: false; code: 'too_many_columns'; columns: string[] }
  | { ok: false; code: 'phone_column_missing'; columns: string[] }
  | { ok: false; code: 'bad_mapping'; columns: string[]; unknown: string[] };

/**
 * Decides from the first rows (none of them blank) and the caller's mapping. The phone column is the one the mapping names, else
 * the one whose header says so, else the one whose cells mostly are phone numbers. The column that names people becomes `name`.
 */
export function planColumns(
  sample: readonly string[][],
  country: string,
  mapping: ColumnMapping = new Map(),
): PlannedColumns {
  const hasHeader = !(sample[0] ?? []).some((cell) => parsePhone(cell, country).ok);
  const columns = nameColumns(sample, hasHeader);
  if (columns.length > MAX_COLUMNS) return { ok: false, code: 'too_many_columns', columns };
  const { mapped, unknown } = applyMapping(columns, mapping);
  if (unknown.length > 0) return { ok: false, code: 'bad_mapping', columns, unknown };
  const rows = hasHeader ? sample.slice(1) : sample;
  const named = mapped.indexOf(PHONE_COLUMN);
  const phone = named >= 0 ? named : guessPhone(columns, mapped, rows, country);
  if (phone === undefined) return { ok: false, code: 'phone_column_missing', columns };
  return { ok: true, plan: { hasHeader, columns, phone, fields: nameFields(columns, mapped, phone) } };
}

function nameColumns(sample: readonly string[][], hasHeader: boolean): string[] {
  if (!hasHeader) {
    const width = Math.max(0, ...sample.map((record) => record.length));
    return Array.from({ length: width }, (_, at) => `column_${at + 1}`);
  }
  const header = (sample[0] ?? []).map((cell) =>
    cell
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 200),
  );
  return header.slice(0, header.findLastIndex((cell) => cell !== '') + 1);
}

/** For each column the field the caller wants, `phone`, '' to leave it out, or undefined to guess. */
function applyMapping(columns: readonly string[], mapping: ColumnMapping) {
  const mapped: (string | undefined)[] = columns.map(() => undefined);
  const unknown: string[] = [];
  for (const [key, field] of mapping) {
    const at = findColumn(columns, key);
    if (at === undefined) unknown.push(key);
    else mapped[at] = field;
  }
  return { mapped, unknown };
}

function findColumn(columns: readonly string[], key: string): number | undefined {
  const exact = columns.indexOf(key);
  const named = exact >= 0 ? exact : columns.findIndex((column) => column.toLowerCase() === key.toLowerCase());
  if (named >= 0) return named;
  const index = /^\d{1,4}$/.test(key) ? Number(key) - 1 : -1;
  return index >= 0 && index < columns.length ? index : undefined;
}

function guessPhone(
  columns: readonly string[],
  mapped: readonly (string | undefined)[],
  rows: readonly string[][],
  country: string,
): number | undefined {
  const free = columns
    .map((header, at) => ({ at, rank: phoneRank(header) }))
    .filter(({ at }) => mapped[at] === undefined);
  const named = free.filter(({ rank }) => rank > 0).sort((one, other) => other.rank - one.rank);
  const numbers = (at: number) => rows.filter((row) => parsePhone(row[at] ?? '', country).ok).length;
  if (named.length > 0) return (named.find(({ at }) => numbers(at) > 0) ?? named[0])?.at;
  let best: { at: number; numbers: number } | undefined;
  for (const { at } of free) {
    const found = numbers(at);
    const filled = rows.filter((row) => (row[at] ?? '').trim() !== '').length;
    if (found > 0 && found * 2 >= filled && found > (best?.numbers ?? 0)) best = { at, numbers: found };
  }
  return best?.at;
}

function nameFields(
  columns: readonly string[],
  mapped: readonly (string | undefined)[],
  phone: number,
): ColumnPlan['fields'] {
  // `phone` is the number itself; another column of that name gets a suffix, as every repeated one.
  const taken = new Set([PHONE_COLUMN, ...mapped.filter((field) => field !== undefined)]);
  const others = columns.map((header, column) => ({ header, column })).filter(({ column }) => column !== phone);
  const guessed = others.filter(({ column }) => mapped[column] === undefined);
  const person = taken.has('name') ? undefined : bestName(guessed);
  if (person) taken.add('name');
  const fields = others.flatMap(({ header, column }) => {
    const wanted = mapped[column];
    if (wanted === '') return [];
    if (wanted !== undefined) return [{ column, name: wanted }];
    if (column !== person?.column)
      return [{ column, name: unused(fieldName(header) || `column_${column + 1}`, taken) }];
    const own = { column, name: 'name' };
    return person.rank > 1 ? [own] : [own, { column, name: unused(fieldName(header), taken) }];
  });
  return fields.slice(0, MAX_FIELDS);
}

function bestName(
  columns: readonly { header: string; column: number }[],
): { column: number; rank: number } | undefined {
  const ranked = columns
    .map(({ header, column }) => ({ column, rank: nameRank(header) }))
    .filter(({ rank }) => rank > 0);
  return ranked.sort((one, other) => other.rank - one.rank)[0];
}

function unused(name: string, taken: Set<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${name}_${copy}`;
  taken.add(free);
  return free;
}
