import { usualTill } from './usual-till.js';

const stripe = { gateway: 'stripe', label: 'Stripe' } as const;
const razorpay = { gateway: 'razorpay', label: 'Razorpay' } as const;

test('rupees go to Razorpay and all else to Stripe, where they are there', () => {
  const both = [stripe, razorpay];
  expect([usualTill(both, 'INR'), usualTill(both, 'USD'), usualTill(both, undefined)]).toEqual([
    ...['razorpay', 'stripe', 'stripe'],
  ]);
});

test('the one there is takes every currency; without any there is none', () => {
  expect([usualTill([razorpay], 'USD'), usualTill([stripe], 'INR'), usualTill([], 'USD')]).toEqual([
    ...['razorpay', 'stripe', undefined],
  ]);
});
