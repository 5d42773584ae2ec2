import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import type { FaultBook } from '../faults/fault-book.js';
import { RazorpayEvents } from '../razorpay/razorpay-events.js';
import { RazorpayTill } from '../razorpay/razorpay-till.js';
import { RazorpayWire } from '../razorpay/razorpay-wire.js';
import { StripeTill } from '../stripe/stripe-till.js';
import { StripeWire } from '../stripe/stripe-wire.js';
import type { Acted, Till, TillAction, TillRow, Twist } from './till.js';
import type { TillSettings } from './till-settings.js';
import { WebhookSender } from './webhook-sender.js';

const EXPIRE_EACH_MS = 1_000;

/** Both tills of the simulator: their wires, their ledgers and what posts their webhooks. In memory alone. */
export class Tills {
  readonly webhooks: WebhookSender;
  readonly stripe: StripeTill;
  readonly razorpay: RazorpayTill;
  readonly stripeWire: StripeWire;
  readonly razorpayWire: RazorpayWire;
  private readonly timer: NodeJS.Timeout;

  /** `baseUrl`: where the simulator stands, known once it listens. */
  constructor({ stripe, razorpay }: TillSettings, faults: FaultBook, baseUrl: () => string) {
    this.webhooks = new WebhookSender(faults);
    if (stripe?.webhookUrl) this.webhooks.urls.stripe = stripe.webhookUrl;
    if (razorpay?.webhookUrl) this.webhooks.urls.razorpay = razorpay.webhookUrl;
    this.stripe = new StripeTill(this.webhooks, stripe?.webhookSecret ?? '', baseUrl);
    const events = new RazorpayEvents(this.webhooks, razorpay?.webhookSecret ?? '', baseUrl);
    this.razorpay = new RazorpayTill(events, razorpay?.keySecret ?? '', baseUrl);
    this.stripeWire = new StripeWire(this.stripe, faults, stripe?.secretKey, baseUrl);
    this.razorpayWire = new RazorpayWire(this.razorpay, faults, razorpay, baseUrl);
    this.timer = setInterval(() => this.expireDue(), EXPIRE_EACH_MS).unref();
  }

  /** Of one vendor or both, first made first. */
  rows(vendor?: PaymentVendor): TillRow[] {
    const rows = [this.stripe, this.razorpay].flatMap((till) => till.rows());
    const wanted = vendor ? rows.filter((row) => row.vendor === vendor) : rows;
    return wanted.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  }

  /** By the gateway's id of the checkout or the payment, or by ours; undefined when nobody knows it. */
  act(id: string, action: TillAction, twist: Twist): (Acted & { row?: TillRow }) | undefined {
    for (const till of [this.stripe, this.razorpay] as Till[]) {
      const own = till.find(id);
      if (own === undefined) continue;
      const acted = till.act(own, action, twist);
      const row = till.row(own);
      return row ? { ...acted, row } : acted;
    }
    return undefined;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.webhooks.close();
  }

  private expireDue(): void {
    for (const till of [this.stripe, this.razorpay]) till.expireDue(Date.now());
  }
}
