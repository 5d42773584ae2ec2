import { describePaymentGateway } from '@dinnerbell/payment-gateways/testing';
import { openGateway, startTill, type TillOfSpec } from '../../test/start-till.js';

const WRONG = {
  stripe: { secretKey: 'sk_test_wrong', webhookSecret: 'whsec_wrong' },
  razorpay: { keySecret: 'wrong', webhookSecret: 'wrong' },
} as const;

describe.each([
  ['stripe', 'USD', 1, 'stripe-signature', false, true],
  ['razorpay', 'INR', 2, 'x-razorpay-signature', true, false],
] as const)('%s', (vendor, currency, checkoutsEach, signatureHeader, findsAgain, expires) => {
  let till: TillOfSpec;
  describePaymentGateway({
    vendor,
    currency,
    checkoutsEach,
    signatureHeader,
    findsAgain,
    expires,
    start: async () => (till = await startTill(vendor)),
    createWith: (credentials, baseUrl = till.simulator.url) =>
      openGateway(vendor, baseUrl, credentials === 'wrong' ? WRONG[vendor] : {}),
  });
});
