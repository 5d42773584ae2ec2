import { planColumns, type ColumnMapping, type PlannedColumns } from '@dinnerbell/domain';
import { readRecords } from './read-records.js';

/** As many rows as the API looks at before it decides what the columns are. */
const SAMPLE_ROWS = 201;
const SHOWN_ROWS = 3;

export interface Peek {
  planned: PlannedColumns;
  /** The first rows of guests. */
  rows: string[][];
}

/** What a file holds, by its first rows: the very plan the API will make of them. */
export async function peekFile(file: Blob, country: string, mapping?: ColumnMapping): Promise<Peek> {
  const sample: string[][] = [];
  for await (const { cells } of readRecords(file)) {
    if (cells.some((cell) => cell.trim() !== '')) sample.push(cells);
    if (sample.length === SAMPLE_ROWS) break;
  }
  const planned = planColumns(sample, country, mapping);
  const hasHeader = planned.ok ? planned.plan.hasHeader : true;
  return { planned, rows: sample.slice(hasHeader ? 1 : 0).slice(0, SHOWN_ROWS) };
}
