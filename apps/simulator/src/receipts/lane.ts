import type { ReceiptSettings } from '../faults/fault-rule.js';

/** One receipt that waits: which message, which of its receipts, when (monotonic ms). */
export interface Waiting {
  index: number;
  step: number;
  dueAt: number;
  retried: boolean;
}

/** Receipts that all wait equally long and so come due in the order they were put in. */
export class Lane {
  private items: Waiting[] = [];
  private head = 0;

  constructor(
    readonly settings: ReceiptSettings,
    readonly seed: number,
    private readonly delayMs = settings.delayMs,
  ) {}

  get length(): number {
    return this.items.length - this.head;
  }

  get nextDueAt(): number {
    return this.items[this.head]?.dueAt ?? Infinity;
  }

  push(index: number, step: number, retried = false): void {
    this.items.push({ index, step, dueAt: performance.now() + this.delayMs, retried });
  }

  take(now: number): Waiting | undefined {
    const next = this.items[this.head];
    if (!next || next.dueAt > now) return undefined;
    this.head++;
    if (this.head > 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return next;
  }
}
