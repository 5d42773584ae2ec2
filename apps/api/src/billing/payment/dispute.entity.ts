import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A payer who wants the money back through the bank; the credits are taken while it is open and stay taken when it is lost. */
@Entity('disputes')
export class Dispute {
  @PrimaryColumn('text')
  gateway!: PaymentVendor;

  @PrimaryColumn('text', { name: 'gateway_dispute_id' })
  gatewayDisputeId!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;

  /** Taken from the free ones, or added to the debt. */
  @Column('int')
  credits!: number;

  @Column('text')
  status!: 'Open' | 'Won' | 'Lost';

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
