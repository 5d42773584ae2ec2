import { randomUUID } from 'node:crypto';
import { waitFor } from '@dinnerbell/testing';
import type { CheckoutInput } from '../port.js';
import type { GatewayWithTill, PaymentGatewayUnderTest } from './payment-gateway-under-test.js';

type Rule = Record<string, unknown>;

/** What goes wrong, what it looks like, and whether it was done all the same. */
const FAULTS: readonly [Rule, string, boolean][] = [
  [{ mode: 'refuse', code: 'some_code' }, 'rejected', false],
  [{ mode: 'throttle' }, 'unavailable', false],
  [{ mode: 'drop-before' }, 'unclear', false],
  [{ mode: 'accept-then-drop' }, 'unclear', true],
  [{ mode: 'accept-then-500' }, 'unclear', true],
  [{ mode: 'bad-json' }, 'unclear', true],
  [{ mode: 'slow', ms: 20_000 }, 'unclear', true],
];

/** Part of the contract: after every failure the same call again is done once. */
export function describePaymentFaults(
  vendor: PaymentGatewayUnderTest,
  till: () => GatewayWithTill,
  input: () => CheckoutInput,
): void {
  describe('when something fails', () => {
    test.each(FAULTS)('a checkout under %j is %s or found again, and one after all', async (rule, cause, isTaken) => {
      const of = input();
      await till().faults([{ vendor: vendor.vendor, operation: 'checkout', ...rule }]);
      const outcome = await till().gateway.startCheckout(of);
      expect(outcome).toMatchObject(vendor.findsAgain && isTaken ? { ok: true } : { ok: false, cause });
      expect(JSON.stringify(outcome)).not.toMatch(/sk_|whsec_|owner@/);
      await till().faults([]);
      const again = await till().gateway.startCheckout(of);
      expect(again).toMatchObject({ ok: true, checkout: { url: expect.stringMatching(/^http/) } });
      expect(await till().kept(of.paymentId)).toHaveLength(vendor.checkoutsEach);
    });

    test('a checkout that can neither be made nor looked up is unclear', async () => {
      await till().faults([{ vendor: vendor.vendor, mode: 'drop-before' }]);
      expect(await till().gateway.startCheckout(input())).toMatchObject({ ok: false, cause: 'unclear' });
    });

    test.each(FAULTS)('a refund under %j is %s, and one after all', async (rule, cause) => {
      const of = input();
      const started = await till().gateway.startCheckout(of);
      const order = { gatewayOrderId: started.ok ? started.gatewayOrderId : '', paymentId: of.paymentId };
      await till().act(order.gatewayOrderId, 'pay');
      const state = await till().gateway.fetch(order);
      const gatewayPaymentId = 'status' in state ? (state.gatewayPaymentId ?? '') : '';
      const refund = { refundId: randomUUID(), gatewayPaymentId, amountMinor: 900, currency: vendor.currency };
      await till().faults([{ vendor: vendor.vendor, operation: 'refund', ...rule }]);
      expect(await till().gateway.refund(refund)).toMatchObject({ ok: false, cause });
      await till().faults([]);
      expect(await till().gateway.refund(refund)).toMatchObject({ ok: true });
      await waitFor(async () => (await till().kept(of.paymentId)).some(({ refundedMinor }) => refundedMinor === 900));
    });

    test('a payment that cannot be asked for says why', async () => {
      const of = input();
      const started = await till().gateway.startCheckout(of);
      const order = { gatewayOrderId: started.ok ? started.gatewayOrderId : '', paymentId: of.paymentId };
      for (const mode of ['throttle', 'drop-before', 'bad-json']) {
        await till().faults([{ vendor: vendor.vendor, operation: 'fetch', mode }]);
        expect(await till().gateway.fetch(order)).toEqual({ failed: expect.any(String) });
      }
    });

    test('wrong keys are a matter of the set-up', async () => {
      const stranger = vendor.createWith('wrong');
      expect(await stranger.startCheckout(input())).toMatchObject({ ok: false, cause: 'misconfigured' });
      const refund = { refundId: randomUUID(), gatewayPaymentId: 'pi_1', amountMinor: 1, currency: vendor.currency };
      expect(await stranger.refund(refund)).toMatchObject({ ok: false, cause: 'misconfigured' });
      await stranger.close();
    });

    test.each([
      ['a refused connection', 'http://127.0.0.1:1'],
      ['a name that is not found', 'http://gateway.invalid'],
    ])('%s is surely not done', async (_, baseUrl) => {
      const gateway = vendor.createWith('right', baseUrl);
      expect(await gateway.startCheckout(input())).toMatchObject({ ok: false, cause: 'unavailable' });
      await gateway.close();
    });
  });
}
