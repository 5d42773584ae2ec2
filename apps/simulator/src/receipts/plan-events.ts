import type { ReceiptSettings } from '../faults/fault-rule.js';
import { seededRandom } from '../random.js';
import type { MessageStatus } from '../store/message-store.js';

export interface ReceiptEvent {
  status: MessageStatus;
  /** 0 for none. */
  errorCode: number;
}

/** What carriers say most when they do not deliver. */
const UNDELIVERED = [30003, 30008, 30005, 30006, 30007];

/**
 * The receipts of one message in the order they are posted, always the same for the same seed and message, so that
 * nothing has to be remembered between them. There is none for the first status: Twilio sends none either.
 */
export function planEvents(settings: ReceiptSettings, seed: number, index: number): ReceiptEvent[] {
  const draw = seededRandom(seed * 7_919 + index);
  const delivered = settings.deliveredShare >= 1 || draw() < settings.deliveredShare;
  const errorCode = delivered ? 0 : (UNDELIVERED[Math.floor(draw() * UNDELIVERED.length)] ?? 30003);
  const last: ReceiptEvent = { status: delivered ? 'delivered' : 'undelivered', errorCode };
  const events: ReceiptEvent[] = [];
  for (const event of [{ status: 'sent' as const, errorCode: 0 }, last]) {
    // No copies: the status still moves, only nobody is told.
    for (let copy = 0; copy < Math.max(settings.copies, 1); copy++) events.push(event);
  }
  return settings.shuffle ? shuffled(events, draw) : events;
}

function shuffled<T>(items: T[], draw: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}
