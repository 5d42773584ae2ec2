import { randomUUID } from 'node:crypto';
import { waitFor } from '@dinnerbell/testing';
import { v7 } from 'uuid';
import type { CheckoutInput, PaymentEvent, WebhookRequest } from '../port.js';
import { describePaymentFaults } from './describe-payment-faults.js';
import type { GatewayWithTill, PaymentGatewayUnderTest } from './payment-gateway-under-test.js';

/** What a recharge asks for, of a payment of its own. */
export function checkoutInput(currency: string): CheckoutInput {
  return {
    paymentId: v7(),
    merchantId: v7(),
    credits: 500,
    amountMinor: 49_900,
    currency,
    description: 'Dinnerbell: 500 credits',
    email: 'owner@example.com',
    successUrl: 'http://localhost:3000/app/billing?paid=1',
    cancelUrl: 'http://localhost:3000/app/billing',
  };
}

/** The whole contract of a payment gateway, run against its stand-in. */
export function describePaymentGateway(vendor: PaymentGatewayUnderTest): void {
  describe(`the contract of a payment gateway: ${vendor.vendor}`, () => {
    let till: GatewayWithTill;
    beforeAll(async () => void (till = await vendor.start()));
    afterAll(() => till.close());
    afterEach(() => till.faults([]));

    const input = (): CheckoutInput => checkoutInput(vendor.currency);
    const start = async (of: CheckoutInput): Promise<string> => {
      const started = await till.gateway.startCheckout(of);
      if (!started.ok) throw new Error(started.code);
      return started.gatewayOrderId;
    };
    const events = (): PaymentEvent[] =>
      till.webhooks().flatMap((request) => {
        const event = till.gateway.verifyAndParseWebhook(request);
        if ('refused' in event) throw new Error(event.refused);
        return [event];
      });
    const told = async (matches: (event: PaymentEvent) => boolean): Promise<PaymentEvent> => {
      await waitFor(() => events().some(matches));
      return events().find(matches) as PaymentEvent;
    };
    const toldOf = (of: string, kind: PaymentEvent['kind']): Promise<PaymentEvent> =>
      told((event) => event.kind === kind && event.state?.gatewayOrderId === of);
    const paid = async (of: CheckoutInput): Promise<{ gatewayOrderId: string; gatewayPaymentId: string }> => {
      const gatewayOrderId = await start(of);
      await till.act(gatewayOrderId, 'pay');
      const { state } = await toldOf(gatewayOrderId, 'paid');
      return { gatewayOrderId, gatewayPaymentId: state?.gatewayPaymentId ?? '' };
    };

    describe('a checkout', () => {
      test('says what the browser needs, and can be paid', async () => {
        const of = input();
        const started = await till.gateway.startCheckout(of);
        const checkout = { gateway: vendor.vendor, amount: '499.00', currency: vendor.currency };
        expect(started).toMatchObject({ ok: true, checkout: { ...checkout, url: expect.stringMatching(/^http/) } });
        const gatewayOrderId = started.ok ? started.gatewayOrderId : '';
        const state = { gatewayOrderId, status: 'open', amountMinor: 49_900, currency: vendor.currency };
        expect(await till.gateway.fetch({ gatewayOrderId, paymentId: of.paymentId })).toEqual({
          ...state,
          paymentId: of.paymentId,
          merchantId: of.merchantId,
        });
      });

      test('is one checkout however often it is started, also at once', async () => {
        const of = input();
        const ids = new Set(await Promise.all([start(of), start(of), start(of)]));
        ids.add(await start(of));
        expect(ids.size).toBe(1);
        expect(await till.kept(of.paymentId)).toHaveLength(vendor.checkoutsEach);
      });

      test('that is paid says so by webhook and when asked', async () => {
        const of = input();
        const { gatewayOrderId, gatewayPaymentId } = await paid(of);
        expect(gatewayPaymentId).not.toBe('');
        const state = {
          gatewayOrderId,
          gatewayPaymentId,
          status: 'paid',
          amountMinor: 49_900,
          currency: vendor.currency,
        };
        expect((await toldOf(gatewayOrderId, 'paid')).state).toMatchObject(state);
        await told(({ kind, state }) => kind === 'paid' && state?.paymentId === of.paymentId);
        expect(await till.gateway.fetch({ gatewayOrderId, paymentId: of.paymentId })).toEqual({
          ...state,
          paymentId: of.paymentId,
          merchantId: of.merchantId,
        });
      });

      test('paid with another amount or in another currency says what was paid', async () => {
        const of = input();
        const gatewayOrderId = await start(of);
        await till.act(gatewayOrderId, 'pay', { amountMinor: 100, currency: 'EUR' });
        const state = { status: 'paid', amountMinor: 100, currency: 'EUR' };
        expect((await toldOf(gatewayOrderId, 'paid')).state).toMatchObject(state);
        expect(await till.gateway.fetch({ gatewayOrderId, paymentId: of.paymentId })).toMatchObject(state);
      });

      test('whose first card is declined can still be paid', async () => {
        const of = input();
        const gatewayOrderId = await start(of);
        const before = events().filter(({ kind }) => kind === 'failed').length;
        await till.act(gatewayOrderId, 'decline');
        await waitFor(() => events().filter(({ kind }) => kind === 'failed').length > before);
        expect(events().findLast(({ kind }) => kind === 'failed')?.state?.status ?? 'open').toBe('open');
        const order = { gatewayOrderId, paymentId: of.paymentId };
        expect(await till.gateway.fetch(order)).toMatchObject({ status: 'open' });
        await till.act(gatewayOrderId, 'pay');
        expect(await till.gateway.fetch(order)).toMatchObject({ status: 'paid' });
      });

      if (vendor.expires) {
        test('that expired says so and cannot be paid', async () => {
          const of = input();
          const gatewayOrderId = await start(of);
          await till.act(gatewayOrderId, 'expire');
          expect((await toldOf(gatewayOrderId, 'expired')).state).toMatchObject({
            status: 'expired',
            paymentId: of.paymentId,
          });
          expect(await till.gateway.fetch({ gatewayOrderId, paymentId: of.paymentId })).toMatchObject({
            status: 'expired',
          });
          await expect(till.act(gatewayOrderId, 'pay')).rejects.toThrow('cannot be paid');
        });
      }

      test('that nobody knows cannot be fetched', async () => {
        const gatewayOrderId = vendor.vendor === 'stripe' ? 'cs_test_nobody' : 'order_nobody';
        const answer = await till.gateway.fetch({ gatewayOrderId, paymentId: randomUUID() });
        expect(answer).toEqual({ failed: expect.any(String) });
      });
    });

    describe('a refund', () => {
      test('is made once however often it is asked for, and named in its webhook', async () => {
        const of = input();
        const { gatewayOrderId, gatewayPaymentId } = await paid(of);
        const refund = { refundId: randomUUID(), gatewayPaymentId, amountMinor: 900, currency: vendor.currency };
        const first = await till.gateway.refund(refund);
        expect(first).toMatchObject({ ok: true, gatewayRefundId: expect.any(String) });
        expect(await Promise.all([till.gateway.refund(refund), till.gateway.refund(refund)])).toEqual([first, first]);
        expect(Math.max(...(await till.kept(of.paymentId)).map(({ refundedMinor }) => refundedMinor))).toBe(900);
        const done = await told(
          ({ refund: news }) => news?.refundId === refund.refundId && news.status === 'succeeded',
        );
        const gatewayRefundId = first.ok ? first.gatewayRefundId : '';
        expect(done.refund).toEqual({ ...refund, gatewayRefundId, status: 'succeeded' });
        const order = { gatewayOrderId, paymentId: of.paymentId };
        expect(await till.gateway.fetch(order)).toMatchObject({ status: 'paid' });
        const rest = { ...refund, refundId: randomUUID(), amountMinor: 49_000 };
        expect(await till.gateway.refund(rest)).toMatchObject({ ok: true });
        await told(({ refund: news }) => news?.refundId === rest.refundId && news.status === 'succeeded');
        expect(await till.gateway.fetch(order)).toMatchObject({ status: 'refunded', amountMinor: 49_900 });
      });

      test('may fail after it was taken, and says so', async () => {
        const { gatewayOrderId, gatewayPaymentId } = await paid(input());
        const refund = { refundId: randomUUID(), gatewayPaymentId, amountMinor: 900, currency: vendor.currency };
        await till.gateway.refund(refund);
        await till.act(gatewayOrderId, 'fail-refund');
        await told(({ refund: news }) => news?.refundId === refund.refundId && news.status === 'failed');
      });

      test('says how it stands when it is asked for, to whoever knows its money', async () => {
        const { gatewayOrderId, gatewayPaymentId } = await paid(input());
        const refund = { refundId: randomUUID(), gatewayPaymentId, amountMinor: 900, currency: vendor.currency };
        const first = await till.gateway.refund(refund);
        const taken = { ...refund, gatewayRefundId: first.ok ? first.gatewayRefundId : '' };
        const { gatewayRefundId } = taken;
        await told(({ refund: news }) => news?.refundId === refund.refundId && news.status === 'succeeded');
        expect(await till.gateway.fetchRefund(taken)).toEqual({ ok: true, gatewayRefundId, status: 'succeeded' });
        await till.act(gatewayOrderId, 'fail-refund');
        await told(({ refund: news }) => news?.refundId === refund.refundId && news.status === 'failed');
        expect(await till.gateway.fetchRefund(taken)).toEqual({ ok: true, gatewayRefundId, status: 'failed' });
        for (const other of [{ amountMinor: 901 }, { currency: 'JPY' }, { gatewayPaymentId: `${gatewayPaymentId}x` }]) {
          expect(await till.gateway.fetchRefund({ ...taken, ...other })).toMatchObject({ ok: false, cause: 'unclear' });
        }
        const nobody = { ...taken, gatewayRefundId: vendor.vendor === 'stripe' ? 're_nobody' : 'rfnd_nobody' };
        expect(await till.gateway.fetchRefund(nobody)).toMatchObject({ ok: false });
      });

      test.each([
        ['more than was paid', 50_000],
        ['nothing', 0],
      ])('of %s is rejected', async (_, amountMinor) => {
        const { gatewayPaymentId } = await paid(input());
        const refund = { refundId: randomUUID(), gatewayPaymentId, amountMinor, currency: vendor.currency };
        expect(await till.gateway.refund(refund)).toMatchObject({ ok: false, cause: 'rejected' });
      });

      test('of a payment that nobody knows is rejected', async () => {
        const gatewayPaymentId = vendor.vendor === 'stripe' ? 'pi_nobody' : 'pay_nobody';
        const refund = { refundId: randomUUID(), gatewayPaymentId, amountMinor: 900, currency: vendor.currency };
        expect(await till.gateway.refund(refund)).toMatchObject({ ok: false, cause: 'rejected' });
      });
    });

    test.each(['won', 'lost'])('a dispute is opened, and closed as %s', async (outcome) => {
      const { gatewayOrderId, gatewayPaymentId } = await paid(input());
      await till.act(gatewayOrderId, 'dispute');
      const mine = (kind: PaymentEvent['kind']): Promise<PaymentEvent> =>
        told((event) => event.kind === kind && event.dispute?.gatewayPaymentId === gatewayPaymentId);
      const opened = await mine('dispute-opened');
      expect(opened.dispute).toMatchObject({ amountMinor: 49_900, currency: vendor.currency });
      expect(opened.dispute).not.toHaveProperty('won');
      await till.act(gatewayOrderId, 'dispute', { outcome });
      expect((await mine('dispute-closed')).dispute).toEqual({ ...opened.dispute, won: outcome === 'won' });
    });

    describe('a webhook', () => {
      const genuine = async (): Promise<WebhookRequest> => {
        const { gatewayOrderId } = await paid(input());
        const request = till.webhooks().findLast((one) => {
          const event = till.gateway.verifyAndParseWebhook(one);
          return 'kind' in event && event.kind === 'paid' && event.state?.gatewayOrderId === gatewayOrderId;
        });
        return request as WebhookRequest;
      };
      const verify = (request: WebhookRequest, changed: Partial<WebhookRequest>): unknown =>
        till.gateway.verifyAndParseWebhook({ ...request, ...changed });

      test('is refused when any byte of its body is another, or one more or less', async () => {
        const request = await genuine();
        expect(verify(request, {})).toHaveProperty('kind', 'paid');
        for (let at = 0; at < request.rawBody.length; at++) {
          for (const bit of [1, 0x80]) {
            const rawBody = Buffer.from(request.rawBody);
            rawBody[at] = (rawBody[at] ?? 0) ^ bit;
            expect(verify(request, { rawBody })).toHaveProperty('refused');
          }
        }
        for (const rawBody of [
          Buffer.alloc(0),
          request.rawBody.subarray(1),
          Buffer.concat([request.rawBody, Buffer.from(' ')]),
          Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), request.rawBody]),
        ]) {
          expect(verify(request, { rawBody })).toHaveProperty('refused');
        }
      });

      test('is refused when any byte of its signature is another, or without one', async () => {
        const request = await genuine();
        const signature = request.headers[vendor.signatureHeader] ?? '';
        const signed = (value: string | undefined): Partial<WebhookRequest> => ({
          headers: { ...request.headers, [vendor.signatureHeader]: value },
        });
        for (let at = 0; at < signature.length; at++) {
          const other = String.fromCharCode(signature.charCodeAt(at) ^ 1);
          expect(verify(request, signed(signature.slice(0, at) + other + signature.slice(at + 1)))).toHaveProperty(
            'refused',
          );
        }
        for (const value of [undefined, '', 'x', signature.slice(1), signature.slice(0, -1), signature.toUpperCase()]) {
          expect(verify(request, signed(value))).toHaveProperty('refused');
        }
      });

      test('is refused by whoever has another secret', async () => {
        const stranger = vendor.createWith('wrong');
        expect(stranger.verifyAndParseWebhook(await genuine())).toHaveProperty('refused');
        await stranger.close();
      });
    });

    describePaymentFaults(vendor, () => till, input);
  });
}
