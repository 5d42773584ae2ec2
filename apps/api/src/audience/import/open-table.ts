import { setImmediate as nextTurn } from 'node:timers/promises';
import { guessDelimiter } from '@dinnerbell/domain';
import { Problem } from '../../http/problem.js';
import { HEAD_BYTES, MAX_ROWS, SAMPLE_ROWS, SLICE_BYTES, TURN_MS } from './limits.js';
import { planColumns, type ColumnPlan } from './plan-columns.js';
import type { Mapping } from './read-mapping.js';
import { RecordSplitter } from './split-records.js';
import { toUtf8 } from './to-utf8.js';

/** Records in order; `row` is that of the first, as a spreadsheet counts (the header is row 1, blank rows count). */
export interface Records {
  row: number;
  cells: string[][];
}

export interface Table {
  plan: ColumnPlan;
  /** The data rows as they arrive, blank records included; never more than a few at a time. */
  records: AsyncGenerator<Records>;
}

/**
 * Reads the beginning of a file, decides what its columns are, and gives the rest row by row as it arrives.
 * Refuses with 422 what is no CSV, has no phone column, or no rows; 413 `file_too_large` beyond a million rows comes from `records`.
 */
export async function openTable(chunks: AsyncIterable<Buffer>, country: string, mapping?: Mapping): Promise<Table> {
  const source = readRecords(chunks);
  try {
    const first = await readSample(source);
    const sample = first.flatMap(({ cells }) => cells.filter((record) => !isBlank(record))).slice(0, SAMPLE_ROWS + 1);
    if (sample.length === 0) throw new Problem(422, 'unsupported_file', 'The file has no rows.');
    const plan = planColumns(sample, country, mapping);
    return { plan, records: replay(first, source, plan.hasHeader) };
  } catch (error) {
    await source.return(undefined);
    throw error;
  }
}

/** Nothing in any cell: spreadsheets leave such rows at the end, and between blocks. They count as rows, not as guests. */
export function isBlank(record: readonly string[]): boolean {
  for (const cell of record) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

async function readSample(source: AsyncGenerator<Records>): Promise<Records[]> {
  const sample: Records[] = [];
  let rows = 0;
  while (rows <= SAMPLE_ROWS) {
    const next = await source.next();
    if (next.done) break;
    sample.push(next.value);
    rows += next.value.cells.filter((record) => !isBlank(record)).length;
  }
  return sample;
}

async function* replay(first: Records[], rest: AsyncGenerator<Records>, hasHeader: boolean): AsyncGenerator<Records> {
  try {
    let header = hasHeader;
    for (const { row, cells } of first) {
      const above = header ? cells.findIndex((record) => !isBlank(record)) + 1 : 0;
      if (above > 0) header = false;
      yield { row: row + above, cells: cells.slice(above) };
    }
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function* readRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<Records> {
  let splitter: RecordSplitter | undefined;
  let row = 1;
  let turnEnds = performance.now() + TURN_MS;
  const number = (cells: string[][]): Records => {
    const records = { row, cells };
    row += cells.length;
    // The header, and blank rows, count too: nobody minds one row less.
    if (row > MAX_ROWS + 2)
      throw new Problem(413, 'file_too_large', 'The file has more than 1,000,000 rows; split it.');
    return records;
  };
  for await (let text of toUtf8(chunks)) {
    if (!splitter) {
      const { delimiter, skip } = guessDelimiter(text.toString('utf8', 0, HEAD_BYTES));
      splitter = new RecordSplitter(delimiter);
      text = text.subarray(skip);
    }
    for (let from = 0; from < text.length; from += SLICE_BYTES) {
      const cells = splitter.split(text.subarray(from, from + SLICE_BYTES));
      if (cells.length > 0) yield number(cells);
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      turnEnds = performance.now() + TURN_MS;
    }
  }
  const last = (await splitter?.finish()) ?? [];
  if (last.length > 0) yield number(last);
}
