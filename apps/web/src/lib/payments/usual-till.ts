import type { Schemas } from '@dinnerbell/api-client';

export type Till = Schemas['TillView'];

/** Where a price is paid unless somebody chooses: rupees through Razorpay, all else through Stripe, where both are there. */
export function usualTill(tills: readonly Till[], currency: string | undefined): Till['gateway'] | undefined {
  const usual = currency === 'INR' ? 'razorpay' : 'stripe';
  return (tills.find(({ gateway }) => gateway === usual) ?? tills[0])?.gateway;
}
