import { PAYMENT_CATALOGUE, type PaymentGateway, type PaymentVendor } from '@dinnerbell/payment-gateways';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Env } from '../../config/env.js';
import { Problem } from '../../http/problem.js';

/** The operator's accounts at the payment gateways, open for the life of the process. */
export class Tills implements OnApplicationShutdown {
  constructor(private readonly gateways: Map<PaymentVendor, PaymentGateway>) {}

  /** The gateway, or undefined when the operator has no account there. */
  find(vendor: PaymentVendor): PaymentGateway | undefined {
    return this.gateways.get(vendor);
  }

  /** Those the operator has, as a payer knows them. */
  all(): { gateway: PaymentVendor; label: string }[] {
    return [...this.gateways.keys()].map((gateway) => ({ gateway, label: PAYMENT_CATALOGUE[gateway].label }));
  }

  /** The gateway to pay through; 422 when the operator has no account there. */
  open(vendor: PaymentVendor): PaymentGateway {
    const gateway = this.find(vendor);
    if (gateway) return gateway;
    const others = [...this.gateways.keys()].map((one) => PAYMENT_CATALOGUE[one].label).join(', ');
    const detail = `${PAYMENT_CATALOGUE[vendor].label} is not set up here; ${others ? `pay through ${others}` : 'credits come from the operator'}.`;
    throw new Problem(422, 'no_payment_gateway', detail);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.gateways.values()].map((gateway) => gateway.close()));
  }
}

/** Opens what the settings name. */
export function openTills({ stripe, razorpay }: Pick<Env, 'stripe' | 'razorpay'>): Tills {
  const gateways = new Map<PaymentVendor, PaymentGateway>();
  for (const [vendor, settings] of [['stripe', stripe] as const, ['razorpay', razorpay] as const]) {
    if (!settings) continue;
    const { baseUrl, ...credentials } = settings;
    gateways.set(vendor, PAYMENT_CATALOGUE[vendor].create({ credentials, ...(baseUrl ? { baseUrl } : {}) }));
  }
  return new Tills(gateways);
}
