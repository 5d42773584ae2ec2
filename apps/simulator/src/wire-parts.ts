import type { FaultBook } from './faults/fault-book.js';
import type { ReceiptSettings } from './faults/fault-rule.js';
import type { Journal } from './store/journal.js';
import type { MessageStore } from './store/message-store.js';

/** What the wires of all vendors share. */
export interface WireParts {
  store: MessageStore;
  journal: Journal;
  faults: FaultBook;
  /** Plans the receipts of an accepted message. */
  plan(index: number, own: Partial<ReceiptSettings> | undefined, seed: number): void;
}
