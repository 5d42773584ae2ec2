import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import Stripe from 'stripe';
import { UNREADABLE } from '../classify-break.js';
import { decimalAmount } from '../minor-units.js';
import { OpenCalls } from '../open-calls.js';
import type {
  CheckoutInput,
  CheckoutOutcome,
  PaymentEvent,
  PaymentGateway,
  PaymentState,
  RefundInput,
  RefundOutcome,
  TakenRefund,
  WebhookRequest,
} from '../port.js';
import { textIn } from '../read-field.js';
import { readRefundOutcome } from '../read-refund-outcome.js';
import { readSession } from './read-session.js';
import { readRefund, readStripeEvent } from './read-stripe-event.js';
import { sessionParams } from './session-params.js';
import { readStripeError } from './stripe-refusal.js';
import { verifyStripe } from './verify-stripe.js';

export interface StripeConfig {
  secretKey: string;
  webhookSecret: string;
  /** Still accepted while the secret is being rolled. */
  previousWebhookSecret?: string;
  /** Scheme, host and port; Stripe's library takes no path. */
  baseUrl?: string;
  answerTimeoutMs?: number;
}

/** Tries beyond the first; each carries the same idempotency key, so that Stripe does once what it hears thrice. */
const RETRIES = 2;

/** Checkout Sessions through Stripe's own library. */
export class StripeGateway implements PaymentGateway {
  private readonly stripe: Stripe;
  private readonly agent: HttpAgent | HttpsAgent;
  private readonly webhookSecrets: string[];
  private readonly open = new OpenCalls();

  constructor({ secretKey, webhookSecret, previousWebhookSecret, baseUrl, answerTimeoutMs }: StripeConfig) {
    const { protocol, hostname, port } = new URL(baseUrl ?? 'https://api.stripe.com');
    this.agent = protocol === 'http:' ? new HttpAgent({ keepAlive: true }) : new HttpsAgent({ keepAlive: true });
    this.stripe = new Stripe(secretKey, {
      host: hostname,
      port: port || (protocol === 'http:' ? '80' : '443'),
      protocol: protocol === 'http:' ? 'http' : 'https',
      httpClient: Stripe.createNodeHttpClient(this.agent),
      maxNetworkRetries: RETRIES,
      timeout: answerTimeoutMs ?? 15_000,
      telemetry: false,
    });
    this.webhookSecrets = [webhookSecret, ...(previousWebhookSecret ? [previousWebhookSecret] : [])];
  }

  async startCheckout(input: CheckoutInput): Promise<CheckoutOutcome> {
    const { paymentId, amountMinor, currency } = input;
    const options = { idempotencyKey: `topup:${paymentId}:session` };
    try {
      const session: unknown = await this.open.run(this.stripe.checkout.sessions.create(sessionParams(input), options));
      const state = readSession(session);
      const url = textIn(session, 'url');
      // Stripe's library takes any JSON without an `error` for a success.
      if (!state || !url || state.paymentId !== paymentId || state.amountMinor !== amountMinor) return UNREADABLE;
      const amount = decimalAmount(amountMinor, currency);
      const checkout = { gateway: 'stripe', url, amount, currency: currency.toUpperCase() } as const;
      return { ok: true, gatewayOrderId: state.gatewayOrderId, checkout };
    } catch (error) {
      return readStripeError(error);
    }
  }

  verifyAndParseWebhook(request: WebhookRequest): PaymentEvent | { refused: string } {
    const event = verifyStripe(this.stripe, this.webhookSecrets, request);
    return 'refused' in event ? event : readStripeEvent(event);
  }

  async fetch({ gatewayOrderId }: { gatewayOrderId: string }): Promise<PaymentState | { failed: string }> {
    try {
      const expand = ['payment_intent.latest_charge'];
      const state = readSession(
        await this.open.run(this.stripe.checkout.sessions.retrieve(gatewayOrderId, { expand })),
      );
      return state?.gatewayOrderId === gatewayOrderId ? state : { failed: UNREADABLE.code };
    } catch (error) {
      return { failed: readStripeError(error).code };
    }
  }

  refund(input: RefundInput): Promise<RefundOutcome> {
    const { refundId, gatewayPaymentId, amountMinor } = input;
    const params = { payment_intent: gatewayPaymentId, amount: amountMinor, metadata: { refundId } };
    return this.askRefund(input, () => this.stripe.refunds.create(params, { idempotencyKey: `refund:${refundId}` }));
  }

  fetchRefund(taken: TakenRefund): Promise<RefundOutcome> {
    return this.askRefund(taken, () => this.stripe.refunds.retrieve(taken.gatewayRefundId));
  }

  async close(): Promise<void> {
    await this.open.settled();
    this.agent.destroy();
  }

  private async askRefund(input: RefundInput, ask: () => Promise<unknown>): Promise<RefundOutcome> {
    try {
      return readRefundOutcome(input, readRefund(await this.open.run(ask())));
    } catch (error) {
      return readStripeError(error);
    }
  }
}
