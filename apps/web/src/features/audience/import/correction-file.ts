import { readRecords } from './read-records.js';

/** Heads the column that says what is wrong; an import of ours leaves it out again. */
export const CORRECTION_COLUMN = 'What to mend';

/** A row of the import's problems. */
export interface BadRow {
  row: number;
  code: string;
  detail: string;
}

/** Rows that can be mended; repeated and opted-out numbers cannot. */
export const isMendable = ({ code }: Pick<BadRow, 'code'>): boolean => code !== 'duplicate' && code !== 'opted_out';

/** The rows of a file that were refused, as they stood in it, each with its reason: to correct and drop again. */
export async function correctionFile(file: Blob, bad: readonly BadRow[], hasHeader: boolean): Promise<string> {
  const reasons = new Map(bad.filter(isMendable).map(({ row, detail }) => [row, detail]));
  const lines: string[] = [];
  let width = 0;
  let headed = !hasHeader;
  for await (const { row, cells } of readRecords(file)) {
    const detail = reasons.get(row);
    const isHeader = !headed && cells.some((cell) => cell.trim() !== '');
    if (isHeader) {
      headed = true;
      width = cells.length;
      lines.push(csvLine([...cells, CORRECTION_COLUMN]));
    } else if (detail !== undefined) lines.push(csvLine([...padded(cells, width), detail]));
  }
  return `\uFEFF${lines.join('')}`;
}

const padded = (cells: readonly string[], width: number): string[] => [
  ...cells,
  ...new Array<string>(Math.max(0, width - cells.length)).fill(''),
];

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
