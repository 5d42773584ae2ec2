import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import { Agent } from 'undici';
import type { FaultBook } from '../faults/fault-book.js';
import type { ReceiptSettings } from '../faults/fault-rule.js';
import { postWebhook } from '../receipts/post-webhook.js';
import { seededRandom } from '../random.js';
import { isLoopback } from '../http/is-loopback.js';

export interface Webhook {
  body: string;
  /** Made for each try: Stripe signs the time, too. */
  headers(): Record<string, string>;
}

export interface WebhookCounts {
  /** Not yet posted, or to be tried again. */
  waiting: number;
  /** Answered with 2xx. */
  posted: number;
  /** Given up after the last try. */
  failed: number;
  /** No address, or one outside this machine. */
  withheld: number;
  /** Never posted, as a fault rule wants it. */
  lost: number;
}

/** Waits before the second try and later ones, ms; the vendors go on for a day or three. */
const RETRY_AFTER_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];
/** Span within which shuffled webhooks come, ms. */
const SHUFFLE_MS = 250;
const DEFAULTS: ReceiptSettings = { copies: 1, shuffle: false, delayMs: 5, deliveredShare: 1 };

/** Posts the tills' webhooks and tries again until they are answered with 2xx. */
export class WebhookSender {
  /** Where each vendor posts to. */
  readonly urls: Partial<Record<PaymentVendor, string>> = {};
  private readonly agent = new Agent({ connections: 16, pipelining: 1, headersTimeout: 15_000, bodyTimeout: 15_000 });
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly done = { posted: 0, failed: 0, withheld: 0, lost: 0 };
  private waiting = 0;
  private closed = false;
  private rules: unknown;
  private random = seededRandom(1);

  constructor(private readonly faults: FaultBook) {}

  get counts(): WebhookCounts {
    return { waiting: this.waiting, ...this.done };
  }

  /** Lets a webhook go out as the rules in force say: copies, order, delay, and whether at all. */
  send(vendor: PaymentVendor, webhook: Webhook): void {
    const url = this.urls[vendor];
    if (!url || !isLoopback(url)) {
      this.done.withheld++;
      return;
    }
    const settings = { ...DEFAULTS, ...this.faults.pick(vendor, 'webhook', '')?.receipts };
    const random = this.draw();
    for (let copy = 0; copy < settings.copies; copy++) {
      if (random() >= settings.deliveredShare) this.done.lost++;
      else this.later(settings.delayMs + (settings.shuffle ? random() * SHUFFLE_MS : 0), url, webhook, 0);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.agent.destroy();
  }

  /** One generator for as long as the rules stay, so that a seed gives the same losses again. */
  private draw(): () => number {
    if (this.rules !== this.faults.rules) {
      this.rules = this.faults.rules;
      this.random = seededRandom(this.faults.rules.seed);
    }
    return this.random;
  }

  private later(delayMs: number, url: string, webhook: Webhook, tries: number): void {
    this.waiting++;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.post(url, webhook, tries);
    }, delayMs);
    this.timers.add(timer);
  }

  private async post(url: string, webhook: Webhook, tries: number): Promise<void> {
    const status = await this.try(url, webhook);
    this.waiting--;
    if (this.closed) return;
    const again = RETRY_AFTER_MS[tries];
    if (status >= 200 && status < 300) this.done.posted++;
    else if (again === undefined) this.done.failed++;
    else this.later(again, url, webhook, tries + 1);
  }

  /** The HTTP status; 0 when no answer came. */
  private async try(url: string, webhook: Webhook): Promise<number> {
    const headers = { 'content-type': 'application/json', ...webhook.headers() };
    try {
      return await postWebhook(this.agent, url, headers, webhook.body);
    } catch {
      return 0; // counts as a failed try
    }
  }
}
