import { Agent } from 'undici';
import type { ReceiptSettings } from '../faults/fault-rule.js';
import type { Journal } from '../store/journal.js';
import type { MessageStore, StoredMessage, Vendor } from '../store/message-store.js';
import { Lane, type Waiting } from './lane.js';
import { planEvents, type ReceiptEvent } from './plan-events.js';
import { isLoopback } from '../http/is-loopback.js';
import type { VendorReceipts } from './vendor-receipts.js';

export interface ReceiptCounts {
  /** Not yet posted. */
  waiting: number;
  /** Answered with 2xx. */
  posted: number;
  /** Answered with anything else, or not at all after one more try. */
  failed: number;
  /** For an address outside this machine. */
  withheld: number;
}

const CONCURRENCY = 32;
const RETRY_AFTER_MS = 250;

/** Walks every accepted message through its statuses and posts the receipts, at most 32 at a time. */
export class ReceiptSender {
  private readonly agent = new Agent({
    connections: CONCURRENCY,
    pipelining: 1,
    connectTimeout: 5_000,
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
  });
  private readonly lanes = new Map<Partial<ReceiptSettings> | undefined, Lane>();
  private readonly retryLanes = new Map<Lane, Lane>();
  private readonly done = { posted: 0, failed: 0, withheld: 0 };
  private running = 0;
  private timer: NodeJS.Timeout | undefined;
  private armedFor = Infinity;
  private closed = false;

  constructor(
    private readonly store: MessageStore,
    private readonly journal: Journal,
    private readonly defaults: ReceiptSettings,
    private readonly vendors: Readonly<Record<Vendor, VendorReceipts>>,
  ) {}

  get counts(): ReceiptCounts {
    let waiting = this.running;
    for (const lane of this.allLanes()) waiting += lane.length;
    return { waiting, ...this.done };
  }

  /** Lets a message's receipts come; `own` settings, of the rule that hit it, over the defaults. */
  plan(index: number, own?: Partial<ReceiptSettings>, seed = 1): void {
    let lane = this.lanes.get(own);
    if (!lane) this.lanes.set(own, (lane = new Lane({ ...this.defaults, ...own }, seed)));
    lane.push(index, 0);
    this.arm(lane.nextDueAt);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.agent.destroy();
  }

  private allLanes(): Lane[] {
    return [...this.lanes.values(), ...this.retryLanes.values()];
  }

  private arm(dueAt: number): void {
    if (dueAt >= this.armedFor || this.closed) return;
    clearTimeout(this.timer);
    this.armedFor = dueAt;
    this.timer = setTimeout(() => this.pump(), Math.max(dueAt - performance.now(), 1));
  }

  private pump(): void {
    this.armedFor = Infinity;
    const now = performance.now();
    for (const lane of this.allLanes()) {
      while (this.running < CONCURRENCY) {
        const waiting = lane.take(now);
        if (!waiting) break;
        this.step(lane, waiting);
      }
    }
    // Full: the next receipt that is answered pumps again.
    if (this.running < CONCURRENCY) this.arm(Math.min(...this.allLanes().map((lane) => lane.nextDueAt)));
  }

  private step(lane: Lane, waiting: Waiting): void {
    const { index, step } = waiting;
    const events = planEvents(lane.settings, lane.seed, index);
    const event = events[step];
    if (!event) return;
    const at = Date.now();
    if (this.store.advance(index, event.status, at, event.errorCode)) {
      this.journal.moved(index, event.status, at, event.errorCode);
    }
    const next = (): void => {
      if (step + 1 < events.length) this.homeOf(lane).push(index, step + 1);
    };
    const message = lane.settings.copies > 0 ? this.store.get(index) : undefined;
    if (!message?.statusUrl || !this.vendors[message.part.vendor].tells(event)) return next();
    if (!isLoopback(message.statusUrl)) {
      this.done.withheld++;
      return next();
    }
    this.running++;
    void this.post(lane, waiting, message, event).then((again) => {
      this.running--;
      if (!again) next();
      if (!this.closed) this.pump();
    });
  }

  /** True when the receipt is put back to be tried once more: only where no connection came about, as Twilio does. */
  private async post(lane: Lane, waiting: Waiting, message: StoredMessage, event: ReceiptEvent): Promise<boolean> {
    try {
      const status = await this.vendors[message.part.vendor].post(this.agent, message, event);
      this.done[status >= 200 && status < 300 ? 'posted' : 'failed']++;
      return false;
    } catch {
      // Counted below; the merchant's API being away is an everyday thing for a gateway.
      if (waiting.retried) {
        this.done.failed++;
        return false;
      }
      this.retryLane(lane).push(waiting.index, waiting.step, true);
      return true;
    }
  }

  private retryLane(lane: Lane): Lane {
    let retry = this.retryLanes.get(lane);
    if (!retry) this.retryLanes.set(lane, (retry = new Lane(lane.settings, lane.seed, RETRY_AFTER_MS)));
    return retry;
  }

  /** Where a message goes on after a retry. */
  private homeOf(lane: Lane): Lane {
    for (const [home, retry] of this.retryLanes) if (retry === lane) return home;
    return lane;
  }
}
