import { guessDelimiter } from '@dinnerbell/domain';
import { CsvSplitter } from './csv-splitter.js';
import { readText } from './read-text.js';

export interface FileRecord {
  /** As a spreadsheet counts: the first is 1, blank ones count. */
  row: number;
  cells: string[];
}

/** The rows of a CSV in order, however it is separated. */
export async function* readRecords(file: Blob): AsyncGenerator<FileRecord> {
  let splitter: CsvSplitter | undefined;
  let row = 0;
  for await (let text of readText(file)) {
    if (text === '') continue;
    if (!splitter) {
      const { delimiter, skip } = guessDelimiter(text.slice(0, 65_536));
      splitter = new CsvSplitter(delimiter);
      text = text.slice(skip);
    }
    for (const cells of splitter.feed(text)) yield { row: ++row, cells };
  }
  for (const cells of splitter?.finish() ?? []) yield { row: ++row, cells };
}
