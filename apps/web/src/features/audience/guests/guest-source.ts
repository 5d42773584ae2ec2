import type { PlannedColumns } from '@dinnerbell/domain';
import type { AddedGuests } from '../api/draft-guests.js';
import type { ImportReport } from '../api/import-report.js';
import type { ColumnChoice } from '../import/column-choices.js';
import type { PastedGuest } from '../import/read-pasted.js';

/** One thing that put guests into the draft: a file, or what was typed. */
export interface GuestSource {
  key: string;
  kind: 'file' | 'typed';
  name: string;
  state: 'uploading' | 'reading' | 'done' | 'failed';
  /** Of 1, while it goes up. */
  progress: number;
  report?: ImportReport;
  added?: AddedGuests;
  error?: unknown;
  /** Gone after a reload: then columns cannot be changed and rows not be given back without choosing the file again. */
  file?: Blob;
  guests?: readonly PastedGuest[];
  planned?: PlannedColumns;
  /** The first rows of guests. */
  rows?: string[][];
  choices?: ColumnChoice[];
}

export interface Tally {
  accepted: number;
  duplicates: number;
  invalid: number;
  optedOut: number;
}

/** What became of all that was added, in one sum. */
export function sumOf(sources: readonly GuestSource[]): Tally {
  const sum: Tally = { accepted: 0, duplicates: 0, invalid: 0, optedOut: 0 };
  for (const { report, added, state } of sources) {
    const counted = state === 'done' ? (report ?? added) : undefined;
    if (!counted) continue;
    sum.accepted += counted.accepted;
    sum.duplicates += counted.duplicates;
    sum.invalid += counted.invalid;
    sum.optedOut += counted.optedOut;
  }
  return sum;
}

/** True while one of them is on its way. */
export const isBusy = (sources: readonly GuestSource[]): boolean =>
  sources.some(({ state }) => state === 'uploading' || state === 'reading');
