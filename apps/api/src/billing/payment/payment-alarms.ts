import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { Tx } from '../../database/transaction.js';
import { Metrics } from '../../http/metrics.js';
import type { Mismatch } from './match-payment.js';

/** Tells the operator, once for each payment and fault, that money and records disagree. */
@Injectable()
export class PaymentAlarms {
  private readonly log = new Logger('Payments');
  private readonly raised: Counter<'gateway' | 'fault'>;

  constructor(metrics: Metrics) {
    this.raised = new Counter({
      name: 'payment_alarms_total',
      help: 'What gateways said that does not fit our records; nothing was done for it',
      labelNames: ['gateway', 'fault'] as const,
      registers: [metrics.registry],
    });
  }

  /** Marks the payment; a person looks at it. */
  async raise(tx: Tx, gateway: PaymentVendor, paymentId: string, fault: Mismatch): Promise<void> {
    const [fresh] = await tx.query(
      'UPDATE payments SET alarm = $2 WHERE id = $1 AND alarm IS DISTINCT FROM $2 RETURNING 1',
      [paymentId, fault],
    );
    if (fresh) tx.afterCommit(() => this.tell(gateway, fault, `payment ${paymentId}`));
  }

  /** Money that belongs to no payment of ours. */
  stranger(tx: Tx, gateway: PaymentVendor): void {
    tx.afterCommit(() => this.tell(gateway, 'unknown', 'a payment we did not begin'));
  }

  private tell(gateway: PaymentVendor, fault: Mismatch | 'unknown', subject: string): void {
    this.raised.inc({ gateway, fault });
    this.log.error(`${gateway}: ${subject}: ${fault} does not fit, nothing was done; look at the gateway's dashboard`);
  }
}
