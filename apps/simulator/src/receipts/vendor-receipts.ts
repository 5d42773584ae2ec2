import type { Dispatcher } from 'undici';
import type { StoredMessage } from '../store/message-store.js';
import type { ReceiptEvent } from './plan-events.js';

/** How one vendor tells what became of a message. */
export interface VendorReceipts {
  /** Whether it tells of this at all. */
  tells(event: ReceiptEvent): boolean;
  /** Resolves with the HTTP status; rejects when no connection could be made or no answer came. */
  post(dispatcher: Dispatcher, message: StoredMessage, event: ReceiptEvent): Promise<number>;
}
