import { parse, type CsvError, type Parser } from 'csv-parse';
import { Problem } from '../../http/problem.js';
import { MAX_ROW_BYTES } from './limits.js';

/**
 * Cuts UTF-8 text into records of cells as RFC 4180 has it, relaxed: CRLF, LF and CR end a record, a stray quote is a character, rows
 * may be ragged. Every record is given, blank ones too, so that counting them counts as a spreadsheet does. Nothing is retyped.
 */
export class RecordSplitter {
  private readonly parser: Parser;
  private records: string[][] = [];
  private count = 0;
  private sinceRecord = 0;
  private fault: CsvError | undefined;

  constructor(delimiter: string) {
    this.parser = parse({
      bom: false,
      delimiter,
      ltrim: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      // The parser is only written to: records are taken here, and none ever waits on its readable side.
      on_record: (record: string[]) => void this.records.push(record),
    });
    this.parser.on('error', (error: CsvError) => (this.fault = error));
  }

  /** The records that end within `piece`. 422 `unsupported_file` when one does not end within a megabyte. */
  split(piece: Buffer): string[][] {
    this.parser.write(piece);
    const records = this.take();
    this.sinceRecord = records.length > 0 ? piece.length : this.sinceRecord + piece.length;
    if (this.sinceRecord <= MAX_ROW_BYTES) return records;
    const detail = `Row ${this.count + 1} does not end within 1 MB; most likely a quotation mark is opened there and never closed.`;
    throw new Problem(422, 'unsupported_file', detail);
  }

  /** The last record, when no line end stands behind it. 422 `unsupported_file` when it is still inside quotes. */
  async finish(): Promise<string[][]> {
    await new Promise<void>((done) => this.parser.end(() => done()));
    if (!this.fault) return this.take();
    const detail = `The quotation mark that opens a cell of row ${this.count + 1} is never closed; close it or take it out.`;
    throw new Problem(422, 'unsupported_file', detail, { cause: this.fault });
  }

  private take(): string[][] {
    const taken = this.records;
    this.records = [];
    this.count += taken.length;
    return taken;
  }
}
