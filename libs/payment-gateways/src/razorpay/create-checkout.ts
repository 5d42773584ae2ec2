import { toReference } from '@dinnerbell/domain';
import type Razorpay from 'razorpay';
import { classifyBreak, UNREADABLE } from '../classify-break.js';
import type { CheckoutInput, PaymentRefusal } from '../port.js';
import { type Fields, isFields, textIn, wholeIn } from '../read-field.js';
import { readRazorpayError } from './razorpay-refusal.js';
import { isRefusal, type RazorpayWire } from './razorpay-wire.js';

type Found = { found: Fields | undefined } | PaymentRefusal;

/** How long a payment link can be paid, seconds; Razorpay takes 15 minutes and more. */
const LINK_OPEN_FOR_SECONDS = 2 * 3600;

/** Both halves of a Razorpay checkout, each made once for a payment: looked up by our reference before it is created. */
export class CreateCheckout {
  constructor(
    private readonly sdk: Razorpay,
    private readonly wire: RazorpayWire,
  ) {}

  /** The order of a payment, its receipt our reference (22 of 40 characters). */
  async order(input: CheckoutInput): Promise<Fields | PaymentRefusal> {
    const { paymentId, merchantId, credits, amountMinor } = input;
    const receipt = toReference(paymentId);
    const earlier = await this.findOrder(receipt);
    if ('ok' in earlier) return earlier;
    let order: Fields | PaymentRefusal | undefined = earlier.found;
    if (!order) {
      const created = await attempt(
        this.sdk.orders.create({
          amount: amountMinor,
          currency: input.currency.toUpperCase(),
          receipt,
          notes: { paymentId, merchantId, credits: String(credits) },
        }),
      );
      // A lost answer, or the receipt was taken a moment ago: then the order is there.
      const again = isRefusal(created) && created.cause !== 'misconfigured' ? await this.findOrder(receipt) : undefined;
      order = again && 'found' in again && again.found ? again.found : created;
    }
    return isRefusal(order) || isOrderOf(input, order) ? order : UNREADABLE;
  }

  /** The page of a payment link for the same payment; undefined when there is none to be had. */
  async linkUrl(input: CheckoutInput, orderId: string): Promise<string | undefined> {
    const { paymentId, merchantId, credits, amountMinor } = input;
    const reference = toReference(paymentId);
    const earlier = await this.findLink(reference);
    if ('found' in earlier && earlier.found) return textIn(earlier.found, 'short_url');
    const created = await attempt(
      this.sdk.paymentLink.create({
        amount: amountMinor,
        currency: input.currency.toUpperCase(),
        reference_id: reference,
        description: input.description,
        customer: input.email ? { email: input.email } : {},
        notify: { sms: false, email: false },
        reminder_enable: false,
        notes: { paymentId, merchantId, credits: String(credits), orderId },
        expire_by: Math.floor(Date.now() / 1000) + LINK_OPEN_FOR_SECONDS,
        callback_url: input.successUrl,
        callback_method: 'get',
      }),
    );
    return textIn(created, 'id')?.startsWith('plink_') ? textIn(created, 'short_url') : undefined;
  }

  /** The payment link that carries our reference. */
  async findLink(reference: string): Promise<Found> {
    return first(
      await this.wire.call({ method: 'GET', path: `/v1/payment_links?reference_id=${reference}` }),
      'payment_links',
    );
  }

  private async findOrder(receipt: string): Promise<Found> {
    return first(await this.wire.call({ method: 'GET', path: `/v1/orders?receipt=${receipt}` }), 'items');
  }
}

function first(answer: Fields | PaymentRefusal, list: string): Found {
  if (isRefusal(answer)) return answer;
  const items = answer[list];
  return Array.isArray(items) ? { found: items.find(isFields) } : UNREADABLE;
}

function isOrderOf({ amountMinor, currency }: CheckoutInput, order: Fields): boolean {
  if (order['entity'] !== 'order' || !textIn(order, 'id')?.startsWith('order_')) return false;
  return wholeIn(order, 'amount') === amountMinor && textIn(order, 'currency') === currency.toUpperCase();
}

/** The library's answer, or what its error means: one without a status code is a connection that broke. */
async function attempt(call: Promise<unknown>): Promise<Fields | PaymentRefusal> {
  try {
    const answer = await call;
    return isFields(answer) ? answer : UNREADABLE;
  } catch (error) {
    const status = wholeIn(error, 'statusCode');
    return status === undefined ? classifyBreak(undefined) : readRazorpayError(status, error);
  }
}
