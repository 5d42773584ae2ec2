import { parsePhone } from '@dinnerbell/domain';
import { cleanCell } from './clean-cell.js';
import { CopyLines } from './copy-lines.js';
import { copyText } from './copy-text.js';
import { BATCH_ROWS, MAX_CELL } from './limits.js';
import { isBlank, type Records } from './open-table.js';
import type { PhoneSet } from './phone-set.js';
import type { ColumnPlan } from './plan-columns.js';
import { RecipientIds } from './recipient-ids.js';

/** Whose list it is, and what stands in it already. */
export interface ListSoFar {
  importId: string;
  campaignId: string;
  merchantId: string;
  country: string;
  /** Numbers of the draft; what is accepted joins them. */
  known: PhoneSet;
  optedOut: PhoneSet;
}

export interface Counts {
  rows: number;
  accepted: number;
  duplicates: number;
  invalid: number;
  optedOut: number;
}

/** Lines for COPY. */
export interface Batch {
  recipients: Buffer[];
  problems: Buffer[];
}

const DUPLICATE = 'This number stands further up in the list already; the first row with it is kept.';
const OPTED_OUT = 'This guest has asked for no more texts.';
const TOO_LONG = `A cell has at most ${MAX_CELL} characters.`;

/** Decides row by row who joins the draft: bad rows harm only themselves, each refused one is told with its reason. */
export class JudgeRows {
  readonly counts: Counts = { rows: 0, accepted: 0, duplicates: 0, invalid: 0, optedOut: 0 };
  /** Rows in the batch, good and bad. */
  private size = 0;
  private readonly recipients = new CopyLines();
  private readonly problems = new CopyLines();
  private readonly ids = new RecipientIds();
  private readonly width: number;
  private readonly fields: { column: number; key: string }[];

  constructor(
    private readonly plan: ColumnPlan,
    private readonly list: ListSoFar,
  ) {
    this.width = plan.columns.length;
    this.fields = plan.fields.map(({ column, name }) => ({ column, key: copyText(`${JSON.stringify(name)}:`) }));
  }

  /** True when enough rows wait for a COPY. */
  get isFull(): boolean {
    return this.size >= BATCH_ROWS;
  }

  takeBatch(): Batch {
    this.size = 0;
    return { recipients: this.recipients.take(), problems: this.problems.take() };
  }

  judge({ row, cells }: Records): void {
    cells.forEach((record, at) => {
      if (!isBlank(record)) this.judgeRow(record, row + at);
    });
  }

  private judgeRow(record: readonly string[], row: number): void {
    this.counts.rows += 1;
    this.size += 1;
    const { phone: column, columns } = this.plan;
    if (record.length > this.width && !isBlank(record.slice(this.width))) return this.refuseWide(row);
    const parsed = parsePhone(record[column] ?? '', this.list.country);
    if (!parsed.ok) return this.refuse(row, columns[column], parsed.code, parsed.detail);
    const long = record.findIndex((cell) => cell.length > MAX_CELL);
    if (long >= 0) return this.refuse(row, columns[long], 'cell_too_long', TOO_LONG);
    if (this.list.optedOut.has(parsed.phone)) {
      this.counts.optedOut += 1;
      return this.tell(row, columns[column], 'opted_out', OPTED_OUT);
    }
    if (!this.list.known.add(parsed.phone)) {
      this.counts.duplicates += 1;
      return this.tell(row, columns[column], 'duplicate', DUPLICATE);
    }
    this.counts.accepted += 1;
    const { campaignId, merchantId } = this.list;
    const fields = this.mergeFields(record);
    this.recipients.add(`${campaignId}\t${this.ids.next()}\t${merchantId}\t${parsed.phone}\t{${fields}}\n`);
  }

  /** The members of the JSON object; empty cells are left out, so that a placeholder's fallback stands in. */
  private mergeFields(record: readonly string[]): string {
    let members = '';
    for (const { column, key } of this.fields) {
      const value = cleanCell(record[column] ?? '');
      if (value === '') continue;
      const json = JSON.stringify(value);
      members += (members === '' ? key : `,${key}`) + (json.includes('\\') ? copyText(json) : json);
    }
    return members;
  }

  private refuseWide(row: number): void {
    const detail = `The row has more cells than the ${this.width} columns of the file; most likely a delimiter stands in a text without quotes.`;
    this.refuse(row, '', 'too_many_cells', detail);
  }

  private refuse(row: number, column: string | undefined, code: string, detail: string): void {
    this.counts.invalid += 1;
    this.tell(row, column, code, detail);
  }

  private tell(row: number, column: string | undefined, code: string, detail: string): void {
    const { importId, merchantId } = this.list;
    const where = `${importId}\t${merchantId}\t${row}\t${copyText(column ?? '')}`;
    this.problems.add(`${where}\t${code}\t${copyText(detail)}\n`);
  }
}
