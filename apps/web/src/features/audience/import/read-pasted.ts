import { MAX_FIELDS, fieldName, nameRank, parsePhone, phoneRank } from '@dinnerbell/domain';

export interface PastedGuest {
  phone: string;
  fields: Record<string, string>;
}

export interface Pasted {
  /** One a number, the first of a repeated one. */
  guests: PastedGuest[];
  repeated: number;
  /** `line` as the box counts, from 1. */
  problems: { line: number; text: string; detail: string }[];
}

/** What parts the cells of a line; a tab is what spreadsheets copy. */
const SEPARATORS = /[\t;,|]/;

/**
 * Guests typed or pasted: a number a line, numbers in a row, `Ana, +1 212 555 0142` either way round, or cells of a spreadsheet with
 * or without their header. Numbers are read as the API reads them, for a restaurant of `country`.
 */
export function readPasted(text: string, country: string): Pasted {
  const seen = new Set<string>();
  const found: Pasted = { guests: [], repeated: 0, problems: [] };
  let header: string[] | undefined;
  const add = (phone: string, fields: Record<string, string>) => {
    if (seen.has(phone)) found.repeated += 1;
    else found.guests.push({ phone, fields });
    seen.add(phone);
  };

  text.split(/\r\n?|\n/).forEach((line, at) => {
    const cells = cellsOf(line);
    if (cells.every((cell) => cell === '')) return;
    const parsed = cells.map((cell) => parsePhone(cell, country));
    const numbers = parsed.flatMap((one) => (one.ok ? [one.phone] : []));
    const [first] = numbers;
    if (first === undefined) {
      if (header === undefined && found.guests.length === 0 && isHeader(cells)) header = cells;
      else found.problems.push({ line: at + 1, text: line.trim(), detail: reason(cells, country) });
    } else if (numbers.length === cells.filter((cell) => cell !== '').length) {
      numbers.forEach((phone) => add(phone, {}));
    } else {
      const phoneAt = parsed.findIndex(({ ok }) => ok);
      add(first, fieldsOf(cells, phoneAt, header));
    }
  });
  return found;
}

function cellsOf(line: string): string[] {
  const separator = line.includes('\t') ? /\t/ : SEPARATORS;
  const cells = line.split(separator).map((cell) => cell.trim());
  if (cells.length > 1) return cells;
  if (line.length > 200) return cells;
  // `Ana Lopez +1 212 555 0142`, `Ana <+12125550142>`
  const [, before = '', number = '', after = ''] =
    /^(.*?\p{L}[^\d+(]*)?[\s<:]*([+(\d][\d\s().+/-]{5,}\d)>?\s*(\p{L}.*)?$/u.exec(line) ?? [];
  const name = `${before} ${after}`.replace(/[<>:-]+\s*$/, '').trim();
  return number === '' || name === '' ? cells : [name, number];
}

function isHeader(cells: readonly string[]): boolean {
  return !cells.some((cell) => /\d{3}/.test(cell)) && cells.some((cell) => phoneRank(cell) > 0 || nameRank(cell) > 0);
}

function fieldsOf(cells: readonly string[], phoneAt: number, header: readonly string[] | undefined) {
  const fields: Record<string, string> = {};
  const others = cells.map((cell, at) => ({ cell, at })).filter(({ at }) => at !== phoneAt);
  for (const { cell, at } of others.slice(0, MAX_FIELDS)) {
    const named = header?.[at] ?? '';
    const name = header ? (nameRank(named) > 0 && !('name' in fields) ? 'name' : fieldName(named)) : 'name';
    if (cell !== '' && name !== '' && !(name in fields)) fields[name] = cell;
  }
  return fields;
}

/** Why no number was found, of the cell that looks most like one. */
function reason(cells: readonly string[], country: string): string {
  const digits = (cell: string) => cell.replace(/\D/g, '').length;
  const likeliest = cells.toSorted((one, other) => digits(other) - digits(one))[0] ?? '';
  const parsed = parsePhone(likeliest, country);
  return parsed.ok ? '' : parsed.detail;
}
