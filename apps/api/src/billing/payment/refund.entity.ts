import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export type RefundState = 'Pending' | 'Succeeded' | 'Failed';

/** Money on its way back, and the credits it took along. Made by the merchant, or at the gateway's own dashboard. */
@Entity('refunds')
export class Refund {
  /** Also the gateway's idempotency key, and the ledger's reference. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'merchant_id' })
  merchantId!: string;

  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;

  @Column('text')
  gateway!: PaymentVendor;

  @Column('int')
  credits!: number;

  @Column('int8', { name: 'amount_minor' })
  amountMinor!: string;

  @Column('text')
  status!: RefundState;

  @Column('text', { name: 'gateway_refund_id', nullable: true })
  gatewayRefundId!: string | null;

  @Column('varchar', { name: 'request_key', length: 255, nullable: true })
  requestKey!: string | null;

  @Column('text', { name: 'request_fingerprint', nullable: true })
  requestFingerprint!: string | null;

  /** When the same call is made again, its outcome being unknown. */
  @Column('timestamptz', { name: 'next_try_at', nullable: true })
  nextTryAt!: Date | null;

  @Column('int')
  tries!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
