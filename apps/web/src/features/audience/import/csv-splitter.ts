type State = 'cell begins' | 'plain' | 'quoted' | 'quote seen';

/**
 * Cuts text into records of cells as the API does (RFC 4180, relaxed): CRLF, LF and CR end a record, quotes open only at the
 * beginning of a cell, rows may be ragged, blank records count. Feed it pieces of any size.
 */
export class CsvSplitter {
  private records: string[][] = [];
  private cells: string[] = [];
  private cell = '';
  private state: State = 'cell begins';
  private afterReturn = false;

  constructor(private readonly delimiter: string) {}

  /** The records that end within this piece. */
  feed(text: string): string[][] {
    for (const character of text) this.take(character);
    return this.release();
  }

  /** The last record, when no line end stands behind it. */
  finish(): string[][] {
    if (this.cells.length > 0 || this.state !== 'cell begins') this.endRecord();
    return this.release();
  }

  private take(character: string): void {
    const lineFeedOfReturn = this.afterReturn && character === '\n';
    this.afterReturn = false;
    if (lineFeedOfReturn) return;
    if (this.state === 'quoted') {
      if (character === '"') this.state = 'quote seen';
      else this.cell += character;
    } else if (character === this.delimiter) {
      this.endCell();
    } else if (character === '\n' || character === '\r') {
      this.afterReturn = character === '\r';
      this.endRecord();
    } else this.takeUnquoted(character);
  }

  private takeUnquoted(character: string): void {
    if (this.state === 'quote seen') {
      // A doubled quote is one; anything else means that the quotes were part of the text.
      if (character === '"') this.cell += '"';
      else this.cell = `"${this.cell}"${character}`;
      this.state = character === '"' ? 'quoted' : 'plain';
    } else if (this.state === 'plain') {
      this.cell += character;
    } else if (character === '"') {
      this.state = 'quoted';
    } else if (character.trim() !== '') {
      this.cell = character;
      this.state = 'plain';
    }
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.state = 'cell begins';
  }

  private endRecord(): void {
    this.endCell();
    this.records.push(this.cells);
    this.cells = [];
  }

  private release(): string[][] {
    const { records } = this;
    this.records = [];
    return records;
  }
}
